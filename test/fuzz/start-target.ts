import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { anApiKey } from '../support/an-api-key.js';
import { productionEnv } from '../support/processes/production.js';
import type { ServerProcess, World } from '../support/processes/world.js';
import type { RequestSource } from './draw-request.js';
import type { KnownIds } from './ids.js';
import type { Exploring } from './options.js';

/** A server under fuzz, and the source of its requests. */
export interface Target {
  readonly exploring: Exploring;
  readonly server: ServerProcess;
  readonly source: RequestSource;
}

/** Further orders besides the demo orders, so that some remain to capture. */
const ADDED_ORDERS = 400;
/** The number of operations in the ledger at the start. */
const FIRST_CAPTURES = 8;

/** Starts production with API keys, or development without credentials and with the explorers. */
export const startTarget = async (world: World, exploring: Exploring, seed: number): Promise<Target> => {
  const full = anApiKey();
  const reader = anApiKey({ scopes: ['orders:read', 'operations:read'] });
  const explorer = anApiKey({ scopes: ['orders:read', 'documents:any'] });
  const env = exploring === 'on' ? {} : productionEnv(full, reader, explorer);
  const server = await world.startServer({
    name: `exploring-${exploring}`,
    env: { ...env, SANDBOX: 'on', ADDED_ORDERS: String(ADDED_ORDERS), LOG_LEVEL: 'info' },
  });
  const { url, orderIds } = server.ready;
  const authorization = exploring === 'on' ? null : `Bearer ${full.text}`;
  const others = exploring === 'on' ? [] : [null, `Bearer ${reader.text}`, `Bearer ${explorer.text}`, 'Bearer x'];
  const ids: KnownIds = {
    orders: orderIds as unknown as KnownIds['orders'],
    operations: await captureFirst(url, authorization, orderIds.slice(-FIRST_CAPTURES)),
  };
  const schema = buildSchema(readFileSync(resolve('schema/schema.graphql'), 'utf8'));
  const source = { schema, ids, host: new URL(url).host, credentials: [authorization, ...others] as const, seed };
  return { exploring, server, source };
};

const CAPTURE = `mutation ($input: CaptureOrderInput!) {
  captureOrder(input: $input) { ... on OperationResult { operation { id } } } }`;

const captureFirst = async (
  url: string,
  authorization: string | null,
  orderIds: readonly string[],
): Promise<KnownIds['operations']> => {
  const captured: string[] = [];
  for (const [index, orderId] of orderIds.entries()) {
    const input = { orderId, idempotencyKey: `first-${index}` };
    captured.push(await capture(url, authorization, JSON.stringify({ query: CAPTURE, variables: { input } })));
  }
  return captured as unknown as KnownIds['operations'];
};

/** A server that has just started may still be overloaded. */
const TRIES = 20;
const PAUSE_MS = 200;

const capture = async (url: string, authorization: string | null, body: string, tries = TRIES): Promise<string> => {
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const text = await response.text();
  const id = /"id":"(op_[^"]+)"/.exec(text)?.[1];
  if (id !== undefined) return id;
  if (tries === 0) throw new Error(`no operation came of a capture: ${text}`);
  await sleep(PAUSE_MS);
  return capture(url, authorization, body, tries - 1);
};
