import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/sandbox/faults/fault.js';
import { PATIENCE } from '../http/over-http.js';
import { ACCOUNTS, aShop } from './a-shop.js';

const json = (body: string, status = 200): Fault => ({ kind: 'answer', status, body });
const nested = (open: string, close: string): string => `${open.repeat(50_000)}1${close.repeat(50_000)}`;

/** Answers that no table of a provider lists. */
const BROKEN: readonly (readonly [string, Fault])[] = [
  ['50 MB', { kind: 'huge-body', bytes: 50_000_000 }],
  ['a body that drips without end', { kind: 'slow-body', ms: 60_000, drip: true }],
  ['headers and nothing more', { kind: 'headers-then-hang' }],
  ['a page', { kind: 'html', effect: true }],
  ['a page about a failure', { kind: 'html', status: 502, effect: true }],
  ['lists in lists', json(nested('[', ']'))],
  ['objects in objects', json(nested('{"a":', '}'))],
  ['a number beyond all others', json(`{"id":1e999,"status":${'9'.repeat(5_000)}}`)],
  ['nothing', json('')],
  ['half of it', json('{"id":"ORD')],
  ['null', json('null')],
  ['a list', json('[]')],
  ['bytes that are no text', json('\u0000\ufffd\u0001')],
  ['names of prototypes', json('{"__proto__":{"status":"processed"},"constructor":{"prototype":{"status":"paid"}}}')],
  ['a redirection', { kind: 'answer', status: 307, headers: { location: 'http://127.0.0.1:9/' } }],
  ['a status of its own', json('{}', 299)],
];

describe.each(ACCOUNTS)('%s answers a capture with', (account) => {
  it.each(BROKEN)('%s: the outcome is unknown, and it was sent once', async (_what, fault) => {
    const shop = await aShop({ VERB_TIMEOUT_MS: '500' });
    const id = shop.addOrder(account);
    shop.sandbox[account].inject({ orderId: id, verb: 'capture', fault, times: 9 });
    expect(await shop.move('captureOrder', `${account}:${id}`)).toMatchObject({ __typename: 'OutcomeUnknown' });
    expect(shop.sent(account, id)).toBe(1);
    expect(shop.lines[account].carried()).toBeLessThan(15_000_000);
  });
});

describe.each(ACCOUNTS)('%s answers a read with', (account) => {
  it.each(BROKEN)('%s: the order cannot be read, and the server keeps working', async (_what, fault) => {
    const shop = await aShop({ READ_TIMEOUT_MS: '500' });
    const id = shop.addOrder(account);
    shop.sandbox[account].inject({ orderId: id, verb: 'get', fault, times: 2 });
    expect(await shop.read(`${account}:${id}`)).toMatchObject({ __typename: 'ProviderUnavailable' });
    expect(await shop.read(`${account}:${shop.addOrder(account)}`)).toEqual({ __typename: 'Order' });
  });
});

it.each(ACCOUNTS)('300 reads at once open no more sockets to %s than one account may have', async (account) => {
  const shop = await aShop();
  const ids = Array.from({ length: 300 }, () => `${account}:${shop.addOrder(account)}`);
  const reads = await Promise.all(ids.map((id) => shop.read(id)));
  expect(reads).toEqual(ids.map(() => ({ __typename: 'Order' })));
  expect(shop.lines[account].mostAtOnce()).toBeLessThanOrEqual(16);
  await expect.poll(() => shop.sandbox[account].requests().length, PATIENCE).toBe(300);
});

it('keeps every digit of a number that a JavaScript number cannot hold', async () => {
  const shop = await aShop();
  const id = shop.sandbox.vnda.addOrder();
  const body = `{"code":"${id}","status":"received","token":"t","total":10.5,"installments":1,"id":90071992547409931234}`;
  shop.sandbox.vnda.inject({ orderId: id, verb: 'get', fault: json(body) });
  const { data } = await shop.ask('query ($id: ID!) { order(id: $id) { ... on Order { id providerData } } }', {
    id: `vnda:${id}`,
  });
  expect(JSON.stringify(data)).toContain('90071992547409931234');
});
