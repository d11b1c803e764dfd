import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type Dependencies } from '../../src/app.js';
import { parseConfig } from '../../src/config.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { createSqliteLedger } from '../../src/ledger/sqlite-ledger.js';
import { systemClock } from '../../src/platform/clock.js';
import { settingsReaders } from '../../src/providers/index.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import type { TypedDocumentString } from '../graphql/generated/graphql.js';
import { noFile } from './no-file.js';

export interface RunningApp {
  /** "http://127.0.0.1:PORT" */
  readonly url: string;
  readonly sandbox: Sandbox;
  /** Sends one of the named documents as a client would; an answer with errors fails the test. */
  ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data>;
  /** Sends any text as a document. */
  askText(query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer>;
  close(): Promise<void>;
}

/** The durable ledger of a new file. Its worker thread runs the sources, not the build. */
const aSqliteLedger = (): Promise<Ledger> =>
  createSqliteLedger({
    file: join(mkdtempSync(join(tmpdir(), 'guiche-test-')), 'ledger.db'),
    clock: systemClock,
    workerUrl: new URL('./sqlite-worker.mjs', import.meta.url),
  });

export interface GraphQLAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The whole product on free loopback ports, over the embedded sandbox. */
export const anApp = async (
  env: Record<string, string> = {},
  given: Partial<Dependencies> = {},
): Promise<RunningApp> => {
  const environment = { env: { PORT: '0', LOG_LEVEL: 'silent', SANDBOX: 'on', ...env }, readFile: noFile };
  const ledger = given.ledger ?? (await aSqliteLedger());
  const app = await createApp(parseConfig(environment, settingsReaders), { ...given, ledger });
  if (app.sandbox === null) throw new Error('this app has no sandbox');
  const url = await app.listen();
  const askText = (query: string, variables: Record<string, unknown> = {}) => post(url, query, variables);
  return {
    url,
    sandbox: app.sandbox,
    close: app.close,
    askText,
    ask: async <Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) => {
      const { data, errors } = await askText(document.toString(), variables as Record<string, unknown>);
      if (errors) throw new Error(`answered with errors: ${JSON.stringify(errors)}`);
      return data as Data;
    },
  };
};

const post = async (url: string, query: string, variables: Record<string, unknown>): Promise<GraphQLAnswer> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphQLAnswer;
};
