import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/sandbox/faults/fault.js';
import { aSandbox, mercadopagoClient, vndaClient } from './a-sandbox-client.js';

const answer = (status: number, body: string): Fault => ({ kind: 'answer', status, body });
const errors = (code: string) => JSON.stringify({ errors: [{ code, message: 'x' }] });

describe('a read that fails', () => {
  const rows: readonly (readonly [string, Fault, string])[] = [
    ['400', answer(400, errors('invalid_path_param')), 'InvalidInput INVALID_PATH_PARAM NEVER'],
    ['401', answer(401, errors('401')), 'ProviderMisconfigured ACCESS_TOKEN_INCORRECT NEVER'],
    [
      '401 invalid_credentials',
      answer(401, errors('invalid_credentials')),
      'ProviderMisconfigured INVALID_CREDENTIALS NEVER',
    ],
    ['403', answer(403, ''), 'ProviderMisconfigured FORBIDDEN NEVER'],
    ['404', answer(404, errors('order_not_found')), 'OrderNotFound ORDER_NOT_FOUND NEVER'],
    ['404 HTML', { kind: 'html', status: 404 }, 'ProviderUnavailable UNREADABLE_PROVIDER_ANSWER LATER'],
    ['429', { kind: 'rate-limited', retryAfter: 30 }, 'ProviderUnavailable TOO_MANY_REQUESTS LATER'],
    ['429 quota', answer(429, errors('usage_quota_exceeded')), 'ProviderUnavailable USAGE_QUOTA_EXCEEDED LATER'],
    ['500', answer(500, errors('internal_error')), 'ProviderUnavailable PROVIDER_INTERNAL_ERROR LATER'],
    ['200 HTML', { kind: 'html' }, 'ProviderUnavailable UNREADABLE_PROVIDER_ANSWER LATER'],
    [
      "another order's",
      answer(200, '{"id":"ORDER-OF-OTHERS","status":"processed"}'),
      'ProviderUnavailable UNREADABLE_PROVIDER_ANSWER LATER',
    ],
    ['no answer', { kind: 'cut-before' }, 'ProviderUnavailable PROVIDER_UNREACHABLE LATER'],
    ['a hang', { kind: 'headers-then-hang' }, 'ProviderUnavailable PROVIDER_UNREACHABLE LATER'],
  ];

  it.each(rows)('by %s at Mercado Pago', async (_, fault, words) => {
    const sandbox = await aSandbox();
    const orderId = sandbox.mercadopago.addOrder();
    sandbox.mercadopago.inject({ orderId, verb: 'get', fault, times: 9 });
    const reading = await mercadopagoClient(sandbox, { readMs: 300 }).client.readOrder(orderId);
    if (reading.kind !== 'problem') throw new Error('found');
    const { member, code, retry } = reading.problem;
    expect(`${member} ${code} ${retry.kind}`).toBe(words);
    if (member === 'InvalidInput') expect(reading.problem).toMatchObject({ fields: [{ path: ['id'] }] });
  });

  it.each([
    ['400', answer(400, ''), 'InvalidInput INVALID_ORDER_ID NEVER'],
    ['401', answer(401, ''), 'ProviderMisconfigured ACCESS_TOKEN_INCORRECT NEVER'],
    ['403', answer(403, ''), 'ProviderMisconfigured FORBIDDEN NEVER'],
    ['404', answer(404, '{"error":"not found"}'), 'OrderNotFound ORDER_OR_SHOP_NOT_FOUND NEVER'],
    ['404 HTML', { kind: 'html', status: 404 }, 'ProviderUnavailable UNREADABLE_PROVIDER_ANSWER LATER'],
    ['429', { kind: 'rate-limited' }, 'ProviderUnavailable TOO_MANY_REQUESTS LATER'],
    ['503', answer(503, ''), 'ProviderUnavailable PROVIDER_INTERNAL_ERROR LATER'],
    [
      "another order's",
      answer(200, '{"code":"OTHERS0001","status":"received"}'),
      'ProviderUnavailable UNREADABLE_PROVIDER_ANSWER LATER',
    ],
  ] as const)('by %s at Vnda', async (_, fault, words) => {
    const sandbox = await aSandbox();
    sandbox.vnda.inject({ orderId: 'C0FFEE0001', verb: 'get', fault, times: 9 });
    const reading = await vndaClient(sandbox).client.readOrder('C0FFEE0001');
    if (reading.kind !== 'problem') throw new Error('found');
    const { member, code, retry } = reading.problem;
    expect(`${member} ${code} ${retry.kind}`).toBe(words);
  });
});

describe('a read', () => {
  const told: readonly (readonly [string, Fault, number])[] = [
    ['a 500', answer(500, ''), 2],
    ['a lost connection', { kind: 'cut-before' }, 2],
    ['a cut body', { kind: 'cut-body' }, 2],
    ['a 429', { kind: 'rate-limited' }, 1],
    ['an unreadable answer', { kind: 'html' }, 1],
  ];

  it.each(told)('answers %s with %s and is repeated at most once', async (_, fault, requests) => {
    const sandbox = await aSandbox();
    const orderId = sandbox.mercadopago.addOrder();
    sandbox.mercadopago.inject({ orderId, verb: 'get', fault, times: 9 });
    await mercadopagoClient(sandbox).client.readOrder(orderId);
    expect(sandbox.mercadopago.requests()).toHaveLength(requests);
  });

  it('succeeds at its second try', async () => {
    const sandbox = await aSandbox();
    const orderId = sandbox.mercadopago.addOrder();
    sandbox.mercadopago.inject({ orderId, verb: 'get', fault: { kind: 'cut-before' } });
    expect(await mercadopagoClient(sandbox).client.readOrder(orderId)).toMatchObject({
      kind: 'found',
      order: { status: 'AUTHORIZED' },
    });
  });

  it('survives idle sockets that the provider closes', async () => {
    const sandbox = await aSandbox();
    const { client } = mercadopagoClient(sandbox);
    for (const _ of [1, 2, 3]) {
      expect((await client.readOrder('ORDDEMOPROCESSED00000000001')).kind).toBe('found');
      sandbox.mercadopago.cutConnections();
    }
  });

  it('ends when its caller disconnects, without a second try and without counting as a failure', async () => {
    const sandbox = await aSandbox();
    const { client } = mercadopagoClient(sandbox);
    const orderId = sandbox.mercadopago.addOrder();
    sandbox.mercadopago.inject({ orderId, verb: 'get', fault: { kind: 'slow', ms: 10_000 }, times: 6 });
    for (const _ of Array(6).keys()) {
      expect((await client.readOrder(orderId, AbortSignal.abort())).kind).toBe('problem');
      const caller = new AbortController();
      setTimeout(() => caller.abort(), 20);
      expect((await client.readOrder(orderId, caller.signal)).kind).toBe('problem');
    }
    expect((await client.readOrder(orderId)).kind).toBe('found');
  });

  it('is not sent while the breaker is open', async () => {
    const sandbox = await aSandbox();
    const { client } = mercadopagoClient(sandbox);
    for (const orderId of Array.from({ length: 5 }, () => sandbox.mercadopago.addOrder())) {
      sandbox.mercadopago.inject({ orderId, verb: 'get', fault: answer(500, ''), times: 99 });
      await client.readOrder(orderId);
    }
    const before = sandbox.mercadopago.requests().length;
    expect(await client.readOrder(sandbox.mercadopago.addOrder())).toMatchObject({
      problem: { code: 'CIRCUIT_OPEN', retry: { kind: 'LATER' } },
    });
    expect(sandbox.mercadopago.requests()).toHaveLength(before);
  });
});
