import { describe, expect, it } from 'vitest';
import { PATIENCE, send } from '../http/over-http.js';
import { ACCOUNTS, aShop, MONEY_VERBS } from './a-shop.js';

const DEADLINE_MS = 1_000;
const DEADLINES = { VERB_TIMEOUT_MS: String(DEADLINE_MS), READ_TIMEOUT_MS: String(DEADLINE_MS) };
/** Neither an answer nor an end. */
const SILENCE = { kind: 'slow', ms: 60_000 } as const;
/** A busy machine may be late, but not ten times. */
const AT_MOST_MS = 10 * DEADLINE_MS;

const timed = async <T>(work: Promise<T>): Promise<readonly [T, number]> => {
  const started = performance.now();
  return [await work, performance.now() - started];
};

describe.each(MONEY_VERBS)('a %s that never answers a %s', (account, verb) => {
  it('is given up at the deadline with an unknown outcome, while other requests are answered', async ({ annotate }) => {
    const shop = await aShop(DEADLINES);
    const id = shop.addOrder(account, verb);
    const wireVerb = verb === 'captureOrder' ? 'capture' : 'process';
    shop.sandbox[account].inject({ orderId: id, verb: wireVerb, fault: SILENCE });
    let isAnswered = false;
    const moved = timed(shop.move(verb, `${account}:${id}`)).finally(() => {
      isAnswered = true;
    });
    await expect.poll(() => shop.sent(account, id), PATIENCE).toBe(1);
    expect((await send(`${shop.url}/health/live`)).status).toBe(200);
    expect(isAnswered).toBe(false);

    const [answer, tookMs] = await moved;
    expect(answer).toMatchObject({ __typename: 'OutcomeUnknown' });
    expect(tookMs).toBeLessThan(AT_MOST_MS);
    expect(shop.sent(account, id)).toBe(1);
    await annotate(`${Math.round(tookMs - DEADLINE_MS)} ms after its deadline of ${DEADLINE_MS} ms`);
  });
});

it.each(ACCOUNTS)(
  'a %s that never answers a read is given up at the deadline, and the read reports it',
  async (account) => {
    const shop = await aShop(DEADLINES);
    const id = shop.addOrder(account);
    shop.sandbox[account].inject({ orderId: id, verb: 'get', fault: SILENCE, times: 2 });
    const [answer, tookMs] = await timed(shop.read(`${account}:${id}`));
    expect(answer).toMatchObject({ __typename: 'ProviderUnavailable' });
    expect(tookMs).toBeLessThan(AT_MOST_MS);
  },
);

describe.each([
  ['mercadopago', 'vnda'],
  ['vnda', 'mercadopago'],
] as const)('a %s that answers nothing', (silent, other) => {
  it(`does not block ${other}, however many requests wait`, async () => {
    const shop = await aShop({ VERB_TIMEOUT_MS: '5000', READ_TIMEOUT_MS: '5000' });
    const waiting = Array.from({ length: 60 }, () => shop.addOrder(silent));
    for (const orderId of waiting) {
      for (const verb of ['get', 'capture'] as const) {
        shop.sandbox[silent].inject({ orderId, verb, fault: SILENCE, times: 2 });
      }
    }
    let answered = 0;
    const asked = waiting.flatMap((id) => [
      shop.read(`${silent}:${id}`),
      shop.move('captureOrder', `${silent}:${id}`, id),
    ]);
    for (const each of asked) void each.then(() => (answered += 1));
    await expect.poll(() => shop.sandbox[silent].requests().length, PATIENCE).toBeGreaterThanOrEqual(16);

    for (const _ of Array(8).keys()) {
      const id = shop.addOrder(other);
      expect(await shop.read(`${other}:${id}`)).toEqual({ __typename: 'Order' });
      expect(await shop.move('captureOrder', `${other}:${id}`, id)).toEqual({ __typename: 'OrderCaptured' });
    }
    expect(answered).toBe(0);

    const cut = (): number => {
      shop.sandbox[silent].cutConnections();
      return answered;
    };
    await expect.poll(cut, PATIENCE).toBe(asked.length);
  });

  it(`that is spared in its reads is not in its captures, and does not affect ${other}`, async () => {
    const shop = await aShop();
    const fault = { kind: 'answer', status: 503 } as const;
    const read = () => {
      const id = shop.addOrder(silent);
      shop.sandbox[silent].inject({ orderId: id, verb: 'get', fault, times: 2 });
      return shop.read(`${silent}:${id}`);
    };
    await expect.poll(read, PATIENCE).toMatchObject({ code: 'CIRCUIT_OPEN' });
    const before = shop.sandbox[silent].requests().length;
    expect(await read()).toMatchObject({ code: 'CIRCUIT_OPEN' });
    expect(shop.sandbox[silent].requests()).toHaveLength(before);
    for (const account of [silent, other]) {
      expect(await shop.move('captureOrder', `${account}:${shop.addOrder(account)}`, account)).toEqual({
        __typename: 'OrderCaptured',
      });
    }
  });

  it(`that is spared in its captures does not affect ${other}`, async () => {
    const shop = await aShop();
    const fault = { kind: 'answer', status: 503 } as const;
    const capture = () => {
      const id = shop.addOrder(silent);
      shop.sandbox[silent].inject({ orderId: id, verb: 'capture', fault });
      shop.sandbox[silent].inject({ orderId: id, verb: 'get', fault, times: 99 });
      return shop.move('captureOrder', `${silent}:${id}`, id);
    };
    await expect.poll(capture, PATIENCE).toMatchObject({
      __typename: 'ProviderUnavailable',
      code: 'CIRCUIT_OPEN',
      retry: { kind: 'SAME_KEY' },
    });
    expect(await shop.move('captureOrder', `${other}:${shop.addOrder(other)}`, 'other')).toEqual({
      __typename: 'OrderCaptured',
    });
  });
});

it.each(ACCOUNTS)(
  'a %s that refuses requests gets more requests: a 4xx is no failure of the provider',
  async (account) => {
    const shop = await aShop();
    const missing = account === 'mercadopago' ? 'ORD00000000000000000000000000' : '0000000000';
    for (const _ of Array(30).keys()) {
      expect(await shop.read(`${account}:${missing}`)).toMatchObject({ __typename: 'OrderNotFound' });
    }
    expect(await shop.read(`${account}:${shop.addOrder(account)}`)).toEqual({ __typename: 'Order' });
  },
);

it.each(ACCOUNTS)('one failure of %s does not open its breaker', async (account) => {
  const shop = await aShop();
  const id = shop.addOrder(account);
  shop.sandbox[account].inject({ orderId: id, verb: 'get', fault: { kind: 'answer', status: 503 }, times: 2 });
  expect(await shop.read(`${account}:${id}`)).toMatchObject({ __typename: 'ProviderUnavailable' });
  expect(await shop.read(`${account}:${id}`)).toEqual({ __typename: 'Order' });
});
