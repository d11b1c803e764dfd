import { ApolloServer } from '@apollo/server';
import fastify from 'fastify';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { openCaller } from '../../../src/callers/open-caller.js';
import type { TrustedDocuments } from '../../../src/documents/document-store.js';
import type { DocumentMode } from '../../../src/documents/trusted-document.js';
import type { HttpContext } from '../../../src/http/lanes/apollo/admit-operation.js';
import { addGraphQLRoute } from '../../../src/http/lanes/apollo/graphql-route.js';
import { runChosenDocument } from '../../../src/http/lanes/apollo/run-chosen-document.js';
import { addRequestLog } from '../../../src/http/observe/log-requests.js';
import { createUntrustedLog } from '../../../src/http/observe/untrusted-log.js';
import { FakeOperations } from '../../graphql/fake-operations.js';
import { someGuards } from './some-guards.js';

const schema = buildSchema(`
  type Query { hello(name: String): String!, secret: String! }
  type Mutation { pay: Boolean! }
`);

const rootValue = { hello: ({ name }: { name?: string }) => `hello ${name ?? ''}`.trim(), secret: 'shown', pay: true };

export interface DocumentServer {
  /** `search` is the query string of the URL. */
  post(body: unknown, search?: string): Promise<Response>;
  get(parameters: Record<string, string>): Promise<Response>;
  /** The texts that the server parsed. */
  readonly parsed: readonly string[];
  /** The lines of the log. */
  readonly lines: readonly Record<string, unknown>[];
}

/** Fastify and Apollo Server behind the guards, on a loopback port; it closes after the test. */
export const aDocumentServer = async (
  documents: TrustedDocuments,
  mode: DocumentMode,
  scopes: readonly 'documents:any'[] = [],
): Promise<DocumentServer> => {
  const parsed: string[] = [];
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line)) });
  const apollo = new ApolloServer<HttpContext>({
    schema,
    rootValue,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    plugins: [
      runChosenDocument,
      { requestDidStart: async () => ({ parsingDidStart: async ({ source }) => void parsed.push(source) }) },
    ],
  });
  await apollo.start();
  const server = fastify();
  addRequestLog(server);
  const caller = { ...openCaller, id: 'key:web', scopes: new Set(scopes) };
  const guards = someGuards({
    ...{ documents, documentMode: mode, schema },
    callers: { identify: async () => ({ kind: 'caller', caller }) },
  });
  const untrusted = mode === 'log' ? createUntrustedLog(logger) : null;
  addGraphQLRoute(server, { apollo, operations: new FakeOperations(), guards, untrusted });
  const url = `${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
  onTestFinished(async () => {
    await server.close();
    await apollo.stop();
  });
  return {
    post: (body, search = '') =>
      fetch(`${url}${search}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    get: (parameters) =>
      fetch(`${url}?${new URLSearchParams(parameters)}`, { headers: { 'apollo-require-preflight': 'true' } }),
    parsed,
    lines,
  };
};
