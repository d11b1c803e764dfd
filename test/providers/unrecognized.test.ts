import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/sandbox/faults/fault.js';
import { aSandbox, mercadopagoClient, vndaClient } from './a-sandbox-client.js';
import { aReply, mercadopagoAdapter, vndaAdapter } from './adapters.js';

const ORDER = { id: 'ORD1', status: 'processed', country_code: 'BRA', total_amount: '1.00' };

describe('an answer that no table of Mercado Pago lists', () => {
  it.each([
    [200, { ...ORDER, status: 'levitating' }, ['status levitating/undefined']],
    [
      200,
      { ...ORDER, transactions: { payments: [{ status: 'odd', status_detail: 'x' }, {}] } },
      ['status odd/x', 'status undefined/undefined'],
    ],
    [200, { ...ORDER, currency: 'USD' }, ['currency USD']],
    [200, { ...ORDER, country_code: 'XXX' }, ['currency XXX']],
    [200, { id: 'ORD1', status: 'processed' }, []],
    [200, ORDER, []],
    [200, undefined, ['unreadable 200']],
    [409, { errors: [{ code: 'odd' }, { code: 'cannot_capture_order' }] }, ['error 409 odd']],
    [404, undefined, ['unreadable 404']],
    [401, undefined, []],
    [401, { code: 'odd' }, []],
    [403, { code: 'odd' }, []],
    [403, { message: 'odd' }, []],
    [409, { status: 409 }, ['unreadable 409']],
    [503, undefined, []],
  ])('%i %j: %j', (status, json, told) => {
    expect(mercadopagoAdapter.findUnrecognized(aReply(status, json))).toEqual(told);
  });
});

describe('an answer that no table of Vnda lists', () => {
  it.each([
    [200, { code: 'C', status: 'levitating' }, ['order status levitating']],
    [200, { code: 'C', status: 'received' }, []],
    [200, { status: 'levitating' }, ['transaction status levitating']],
    [200, { status: 'paid' }, []],
    [204, undefined, ['unreadable 204']],
    [422, { errors: {} }, ['error 422']],
    [409, { error: 'x' }, ['error 409']],
    [422, { error: 'Capture was unsuccessful' }, []],
    [400, undefined, []],
    [502, undefined, []],
  ])('%i %j: %j', (status, json, told) => {
    expect(vndaAdapter.findUnrecognized(aReply(status, json))).toEqual(told);
  });
});

describe('an unrecognized answer', () => {
  it('is counted and logged by its code, never with its body', async () => {
    const sandbox = await aSandbox();
    const { client, metrics, lines } = mercadopagoClient(sandbox);
    await client.readOrder('ORDDEMOUNKNOWNSTATUS0000001');
    const what = 'status levitating/above_the_ground';
    expect(metrics.read('unrecognized_answers', { provider: 'mercadopago', what })).toBe(1);
    const line = lines.find((each) => each.includes(what)) ?? '';
    expect(JSON.parse(line)).toMatchObject({ provider: 'mercadopago', what, status: 200 });
    for (const secret of [sandbox.mercadopago.accessToken, 'Maria', 'example.com'])
      expect(lines.join()).not.toContain(secret);
  });

  it.each([
    ['text that may be anybody’s', 'maria@example.com\n\u001b[31m'],
    ['a megabyte', 'a'.repeat(90_000)],
  ])('is not printed when it is %s', async (_, code) => {
    const sandbox = await aSandbox();
    const { client, metrics, lines } = mercadopagoClient(sandbox);
    const orderId = sandbox.mercadopago.addOrder();
    const fault: Fault = { kind: 'answer', status: 409, body: JSON.stringify({ errors: [{ code }] }) };
    sandbox.mercadopago.inject({ orderId, verb: 'get', fault });
    await client.readOrder(orderId);
    expect(metrics.read('unrecognized_answers', { provider: 'mercadopago', what: 'unprintable' })).toBe(1);
    expect(lines.join().length).toBeLessThan(1_000);
    expect(lines.join()).not.toContain('maria');
  });

  it('is counted separately for each provider', async () => {
    const sandbox = await aSandbox();
    const { client, metrics } = vndaClient(sandbox);
    await client.readOrder('ABCDEF0001');
    expect(metrics.read('unrecognized_answers', { provider: 'vnda', what: 'order status levitating' })).toBe(1);
  });
});
