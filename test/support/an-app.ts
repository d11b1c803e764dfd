import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp, type Dependencies } from '../../src/app.js';
import type { Environment } from '../../src/config/accounts.js';
import { parseConfig } from '../../src/config/config.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { createSqliteLedger } from '../../src/ledger/sqlite/ledger.js';
import { systemClock } from '../../src/platform/clock.js';
import { providers } from '../../src/providers/index.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import type { TypedDocumentString } from '../graphql/generated/graphql.js';
import { noFile } from './no-file.js';

export interface RunningServer {
  /** "http://127.0.0.1:PORT" */
  readonly url: string;
  close(): Promise<void>;
}

export interface RunningApp extends RunningServer {
  readonly sandbox: Sandbox;
  /** Sends one of the named documents as a client does. An answer with errors fails the test. */
  ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data>;
  /** Sends any text as a document. */
  askText(query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer>;
}

/** The durable ledger of a file. Its worker thread runs the sources, not the build. */
export const aSqliteLedger = (file: string): Promise<Ledger> =>
  createSqliteLedger({
    file,
    clock: systemClock,
    workerUrl: new URL('./sqlite/sqlite-worker.mjs', import.meta.url),
  });

/** The same in a folder of its own, gone with its ledger. */
const aFreshLedger = async (): Promise<Ledger> => {
  const folder = mkdtempSync(join(tmpdir(), 'guiche-test-'));
  const ledger = await aSqliteLedger(join(folder, 'ledger.db'));
  return {
    ...ledger,
    close: async () => {
      await ledger.close();
      rmSync(folder, { recursive: true });
    },
  };
};

export interface GraphQLAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly errorId?: string };
  }[];
}

/** The whole product on a free loopback port, configured by these variables and files. */
export const aServer = async (
  { env, readFile = noFile }: Partial<Environment>,
  given: Partial<Dependencies> = {},
): Promise<RunningServer & Pick<App, 'sandbox'>> => {
  const environment = { env: { PORT: '0', LOG_LEVEL: 'silent', ...env }, readFile };
  const ledger = given.ledger ?? (await aFreshLedger());
  const readers = (given.providers ?? providers).map(({ settings }) => settings);
  const app = await createApp(parseConfig(environment, readers), { ...given, ledger });
  const url = await app.listen();
  return { url, sandbox: app.sandbox, close: app.close };
};

/** The whole product over the embedded sandbox. */
export const anApp = async (
  env: Record<string, string> = {},
  given: Partial<Dependencies> = {},
): Promise<RunningApp> => {
  const { sandbox, ...server } = await aServer({ env: { SANDBOX: 'on', ...env } }, given);
  if (sandbox === null) throw new Error('this app has no sandbox');
  const askText = (query: string, variables: Record<string, unknown> = {}) => post(server.url, query, variables);
  return {
    ...server,
    sandbox,
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
