import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environmentOf } from '../../src/sandbox/environment.js';
import { PATIENCE, post, send } from '../http/over-http.js';
import { aSandbox } from '../support/a-gateway.js';
import { anApiKey, bearer, keysEnv } from '../support/an-api-key.js';
import { madeOnce } from '../support/once/made-once.js';
import { aStartedServer } from './a-started-server.js';

const KEY = anApiKey();
const headers = bearer(KEY.text);
const READERS = 8;
const CAPTURES = 6;

const aServer = async () => {
  const sandbox = await aSandbox();
  const main = join(await madeOnce('programs'), 'src/main.js');
  const server = await aStartedServer(main, {
    ...environmentOf(sandbox),
    ...keysEnv(KEY),
    NODE_ENV: 'production',
    TRUSTED_DOCUMENTS: 'off',
    TRUSTED_DOCUMENTS_FILE: join(import.meta.dirname, '../../schema/trusted-documents.json'),
    DRAIN_DELAY_MS: '2000',
    RATE_LIMIT_ADDRESS: '0',
    RATE_LIMIT_CALLER: '0',
    MAX_EVENT_LOOP_DELAY_MS: '0',
  });
  return { sandbox, server };
};

it.each([
  ['SIGTERM', ['SIGTERM', 'SIGINT', 'SIGTERM']],
  ['SIGINT', ['SIGTERM']],
] as const)(
  'a server under load that receives %s reports it, answers every request, and exits with 0',
  async (first, others) => {
    const { sandbox, server } = await aServer();
    const ready = async (): Promise<number> => (await send(`${server.url}/health/ready`)).status;

    /** Sends what a load balancer sends: one after another until the server says that it is not ready. */
    let isReady = true;
    const statuses: number[] = [];
    const read = async (): Promise<void> => {
      const query = `{ order(id: "mercadopago:${sandbox.mercadopago.addOrder()}") { __typename } }`;
      while (isReady) statuses.push((await post(server, { query }, headers)).status);
    };
    const readers = Array.from({ length: READERS }, read);

    const orders = Array.from({ length: CAPTURES }, () => sandbox.vnda.addOrder());
    const captures = orders.map((orderId) => {
      sandbox.vnda.inject({ orderId, verb: 'capture', fault: { kind: 'slow', ms: 2_500 } });
      const input = `{ orderId: "vnda:${orderId}", idempotencyKey: "of-${orderId}" }`;
      return post(server, { query: `mutation { captureOrder(input: ${input}) { __typename } }` }, headers);
    });
    const sent = () => sandbox.vnda.requests().filter(({ verb }) => verb === 'capture').length;
    await expect.poll(sent, PATIENCE).toBe(CAPTURES);
    await expect.poll(() => statuses.length, PATIENCE).toBeGreaterThan(READERS);

    server.signal(first);
    await expect.poll(ready, PATIENCE).toBe(503);
    const asked = await post(server, { query: '{ accounts { name } }' }, headers);
    expect(asked.status).toBe(200);
    for (const signal of others) server.signal(signal);
    isReady = false;
    await Promise.all(readers);

    const answers = await Promise.all(captures);
    expect(answers.map(({ data }) => data)).toEqual(
      orders.map(() => ({ captureOrder: { __typename: 'OrderCaptured' } })),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await server.ended).toBe(0);
    await expect(ready()).rejects.toThrow();
    expect([sent(), sandbox.vnda.requests().filter(({ effect }) => effect).length]).toEqual([CAPTURES, CAPTURES]);
  },
);
