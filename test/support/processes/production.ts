import { resolve } from 'node:path';
import { bearer, keysEnv, type MadeKey } from '../an-api-key.js';

/** The variables of production with these API keys and without rate limits, because one client sends everything. */
export const productionEnv = (...keys: readonly MadeKey[]): Readonly<Record<string, string>> => ({
  NODE_ENV: 'production',
  TRUSTED_DOCUMENTS_FILE: resolve('schema/trusted-documents.json'),
  RATE_LIMIT_ADDRESS: '0',
  RATE_LIMIT_CALLER: '0',
  RATE_LIMIT_MONEY: '0',
  DRAIN_DELAY_MS: '0',
  ...keysEnv(...keys),
});

/** The headers of a client's requests. */
export const headersOf = (key: MadeKey): Readonly<Record<string, string>> => ({
  accept: 'application/graphql-response+json, application/json',
  ...bearer(key.text),
});
