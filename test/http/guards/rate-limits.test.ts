import { describe, expect, it } from 'vitest';
import { createRateGuards } from '../../../src/http/guards/rate-limits.js';
import { aCaller } from '../../graphql/a-caller.js';
import { anApiKey, bearer, keysEnv } from '../../support/an-api-key.js';
import { type Answered, aFrontDoor, codesOf, post, send, verbsSent } from '../over-http.js';

const WEB = anApiKey({ name: 'web' });
const PHONE = anApiKey({ name: 'phone' });
const KEYS = keysEnv(WEB, PHONE);
const web = bearer(WEB.text);
const phone = bearer(PHONE.text);

const ACCOUNTS = { query: '{ accounts { name } }' };
const capture = (id: string, idempotencyKey: string) => ({
  query:
    'mutation ($input: CaptureOrderInput!) { captureOrder(input: $input) { __typename ... on OperationResult { replayed } } }',
  variables: { input: { orderId: `vnda:${id}`, idempotencyKey } },
});
const OPERATIONS = { query: '{ operations { edges { node { orderId } } } }' };

const expectTurnedAway = (answer: Answered): void => {
  expect([answer.status, ...codesOf(answer)]).toEqual([429, 'RATE_LIMITED']);
  const seconds = Number(answer.headers.get('retry-after'));
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(answer.text).toContain('Nothing was done.');
  expect(answer.data).toBeUndefined();
};

describe('one address', () => {
  it('may send a number of requests per minute, whatever caller it names', async () => {
    const app = await aFrontDoor({ ...KEYS, RATE_LIMIT_ADDRESS: '4' });
    for (const headers of [web, phone, {}, bearer('guiche_nobody_knows')]) {
      expect([200, 401]).toContain((await post(app, ACCOUNTS, headers)).status);
    }
    for (const headers of [web, phone, {}, bearer('guiche_nobody_knows')]) {
      expectTurnedAway(await post(app, ACCOUNTS, headers));
    }
  });

  it('may try a number of wrong credentials per minute', async () => {
    const app = await aFrontDoor({ ...KEYS, RATE_LIMIT_ADDRESS: '3' });
    for (const _ of Array(3).keys()) {
      expect((await post(app, ACCOUNTS, bearer(anApiKey().text))).status).toBe(401);
    }
    expectTurnedAway(await post(app, ACCOUNTS, web));
  });

  it('may read health without a limit', async () => {
    const app = await aFrontDoor({ ...KEYS, RATE_LIMIT_ADDRESS: '1' });
    await post(app, ACCOUNTS, web);
    for (const path of ['/health/live', '/health/ready', '/health/ready']) {
      expect((await send(`${app.url}${path}`)).status).toBe(200);
    }
  });
});

describe('one caller', () => {
  it('may send a number of requests per minute, on its own counter', async () => {
    const app = await aFrontDoor({ ...KEYS, RATE_LIMIT_CALLER: '2' });
    for (const headers of [web, web, phone, phone]) expect((await post(app, ACCOUNTS, headers)).status).toBe(200);
    expectTurnedAway(await post(app, ACCOUNTS, web));
    expectTurnedAway(await post(app, ACCOUNTS, phone));
  });

  it('is refused before its body is read', async () => {
    const app = await aFrontDoor({ ...KEYS, RATE_LIMIT_CALLER: '1' });
    await post(app, ACCOUNTS, web);
    expectTurnedAway(await post(app, '{"query":', web));
    expectTurnedAway(await post(app, { query: 'x'.repeat(200_000) }, web));
  });

  it('may move money less often than it may read', async () => {
    const app = await aFrontDoor({ ...KEYS, RATE_LIMIT_CALLER: '20', RATE_LIMIT_MONEY: '2' });
    const [first = '', second = '', third = ''] = [1, 2, 3].map(() => app.sandbox.vnda.addOrder());
    expect((await post(app, capture(first, 'k1'), web)).status).toBe(200);
    expect((await post(app, capture(second, 'k2'), web)).status).toBe(200);
    expectTurnedAway(await post(app, capture(third, 'k3'), web));
    for (const _ of Array(3).keys()) expect((await post(app, ACCOUNTS, web)).status).toBe(200);
    expect((await post(app, capture(third, 'k3'), phone)).status).toBe(200);
  });

  it('has claimed nothing with a refused capture', async () => {
    const app = await aFrontDoor({ ...KEYS, RATE_LIMIT_MONEY: '1' });
    const [first = '', second = ''] = [1, 2].map(() => app.sandbox.vnda.addOrder());
    await post(app, capture(first, 'k1'), web);
    expectTurnedAway(await post(app, capture(second, 'k2'), web));
    const { data } = await post(app, OPERATIONS, web);
    expect(data).toEqual({ operations: { edges: [{ node: { orderId: `vnda:${first}` } }] } });
    expect(verbsSent(app)).toHaveLength(1);
    const sentAgain = await post(app, capture(second, 'k2'), phone);
    expect(sentAgain.data).toEqual({ captureOrder: { __typename: 'OrderCaptured', replayed: false } });
  });
});

it('zero means no limit, which is the default outside production', async () => {
  const app = await aFrontDoor();
  const answers = await Promise.all(Array.from({ length: 300 }, () => post(app, ACCOUNTS)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
});

describe('behind a reverse proxy', () => {
  const from = (forwarded: string) => ({ 'x-forwarded-for': forwarded });

  it('an address in the header counts only if the proxy is trusted', async () => {
    const app = await aFrontDoor({ RATE_LIMIT_ADDRESS: '2' });
    for (const address of ['198.51.100.1', '198.51.100.2']) await post(app, ACCOUNTS, from(address));
    expectTurnedAway(await post(app, ACCOUNTS, from('198.51.100.3')));
  });

  it('every address from a trusted proxy has its own counter', async () => {
    const app = await aFrontDoor({ RATE_LIMIT_ADDRESS: '1', TRUST_PROXY: '127.0.0.0/8' });
    for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
      expect((await post(app, ACCOUNTS, from(address))).status).toBe(200);
    }
    expectTurnedAway(await post(app, ACCOUNTS, from('198.51.100.2')));
  });

  it('an address that the client wrote into the header does not count', async () => {
    const app = await aFrontDoor({ RATE_LIMIT_ADDRESS: '1', TRUST_PROXY: '127.0.0.1' });
    expect((await post(app, ACCOUNTS, from('203.0.113.1, 198.51.100.1'))).status).toBe(200);
    expectTurnedAway(await post(app, ACCOUNTS, from('203.0.113.2, 198.51.100.1')));
    expectTurnedAway(await post(app, ACCOUNTS, from('no address, 198.51.100.1')));
  });

  it('a network of IPv6 addresses counts as one address, and so does IPv4 in every notation', async () => {
    const app = await aFrontDoor({ RATE_LIMIT_ADDRESS: '1', TRUST_PROXY: '127.0.0.1' });
    for (const address of ['2001:db8:1:1::1', '2001:db8:1:2::1', '198.51.100.7']) {
      expect((await post(app, ACCOUNTS, from(address))).status).toBe(200);
    }
    for (const address of ['2001:db8:1:1::2', '2001:DB8:1:2:ffff:ffff:ffff:ffff', '::ffff:198.51.100.7']) {
      expectTurnedAway(await post(app, ACCOUNTS, from(address)));
    }
  });
});

describe('the remembered addresses and callers', () => {
  const aLimit = () => {
    const { judgeAddress } = createRateGuards({ address: 1, caller: 0, money: 0 });
    return async (address: string) => (await judgeAddress({ address }))?.retryAfterSeconds ?? null;
  };
  const addressOf = (index: number): string => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`;

  it('include 20,000 addresses at once', async () => {
    const limit = aLimit();
    for (const index of Array(20_000).keys()) expect(await limit(addressOf(index))).toBeNull();
    expect(await limit(addressOf(0))).toBeGreaterThan(0);
  });

  it('are not more: the least recently seen address starts again', async () => {
    const limit = aLimit();
    for (const index of Array(20_001).keys()) await limit(addressOf(index));
    expect(await limit(addressOf(0))).toBeNull();
    expect(await limit(addressOf(20_000))).toBeGreaterThan(0);
  });

  it('distinguish callers by their whole name, whatever it looks like', async () => {
    const { judgeCaller } = createRateGuards({ address: 0, caller: 1, money: 0 });
    for (const id of ['key:web', 'key:phone', '__proto__', '::1']) {
      const asked = { caller: { ...aCaller('orders:read'), id } };
      expect([await judgeCaller(asked), (await judgeCaller(asked))?.code]).toEqual([null, 'RATE_LIMITED']);
    }
  });
});
