import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Dependencies } from '../../src/app.js';
import { PROVIDER_NAMES } from '../../src/sandbox/simulators.js';
import type { RequestRecord } from '../../src/sandbox/wire/request-record.js';
import { anApp, type GraphQLAnswer, type RunningApp } from '../support/an-app.js';

/** The variables of production, besides its API keys. Tests wait neither for a load balancer nor for a busy machine. */
export const PRODUCTION = { NODE_ENV: 'production', DRAIN_DELAY_MS: '0', MAX_EVENT_LOOP_DELAY_MS: '0' } as const;

/** How long a test waits for something that must happen. */
export const PATIENCE = { timeout: 20_000, interval: 20 } as const;

/** The product on free ports; it closes after the test. */
export const aFrontDoor = async (
  env: Record<string, string> = {},
  given: Partial<Dependencies> = {},
): Promise<RunningApp> => {
  const app = await anApp(env, given);
  onTestFinished(() => app.close());
  return app;
};

export interface Answered extends GraphQLAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

type Sent = Readonly<Record<string, string>>;

/** Sends a request and reads the whole answer. */
export const send = async (url: string, init: RequestInit = {}): Promise<Answered> => {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const answer: GraphQLAnswer = isJson && text !== '' ? JSON.parse(text) : {};
  return { ...answer, status: response.status, headers: response.headers, text };
};

/** A POST to /graphql. It sends a text unchanged and everything else as JSON. */
export const post = ({ url }: { readonly url: string }, body: unknown, headers: Sent = {}): Promise<Answered> =>
  send(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** A GET of /graphql with a header that a browser form cannot send. */
export const get = (
  { url }: { readonly url: string },
  parameters: Readonly<Record<string, string>>,
  headers: Sent = {},
): Promise<Answered> =>
  send(`${url}/graphql?${new URLSearchParams(parameters)}`, {
    headers: { 'apollo-require-preflight': 'true', ...headers },
  });

export const codesOf = ({ errors = [] }: GraphQLAnswer): unknown[] => errors.map(({ extensions }) => extensions?.code);

/** Sends raw bytes and returns everything that the server sends until it closes. */
export const sendRaw = async ({ url }: { readonly url: string }, text: string): Promise<string> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('utf8').on('error', () => {});
  let answer = '';
  socket.on('data', (chunk: string) => {
    answer += chunk;
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
};

/** The requests that the providers received. */
export const requestsSent = ({ sandbox }: RunningApp): readonly RequestRecord[] =>
  PROVIDER_NAMES.flatMap((name) => sandbox[name].requests());

/** The received requests that may have moved money. */
export const verbsSent = (app: RunningApp): readonly RequestRecord[] =>
  requestsSent(app).filter(({ method }) => method !== 'GET');

/** A trusted document: it runs in production for every caller. */
export const trustedDocument = (name: string): { readonly id: string; readonly body: string } => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/trusted-documents.json'), 'utf8'));
  const operations: readonly { readonly id: string; readonly body: string; readonly name: string }[] =
    manifest.operations;
  const found = operations.find((operation) => operation.name === name);
  if (found === undefined) throw new Error(`there is no trusted document ${name}`);
  return found;
};
