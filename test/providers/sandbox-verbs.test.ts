import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/sandbox/faults/fault.js';
import { freePort } from '../support/free-port.js';
import {
  aProviderKey,
  aSandbox,
  clientOf,
  intentionOf,
  mercadopagoClient,
  simulatorOf,
  vndaClient,
} from './a-sandbox-client.js';
import { PROVIDERS } from './cases.js';

const OPEN = { mayHaveApplied: true, callProblem: null, callAnsweredAt: null };

it('captures and processes at Mercado Pago, with the given provider key', async () => {
  const sandbox = await aSandbox();
  const { client } = mercadopagoClient(sandbox);
  const key = aProviderKey();
  const captured = await client.perform(intentionOf('CAPTURE', 'ORD01J49MMW3SSBK5PSV3DFR32959'), key);
  expect(captured.result).toMatchObject({ kind: 'applied', order: { status: 'PAID' } });
  expect(sandbox.mercadopago.requests()).toMatchObject([{ method: 'POST', idempotencyKey: key, effect: true }]);
  const processed = await client.perform(intentionOf('PROCESS', 'ORDDEMOCREATED0000000000001'), aProviderKey());
  expect(processed.result).toMatchObject({ kind: 'applied', order: { status: 'PAID' } });
});

it('captures at Vnda, each time on a new socket', async () => {
  const sandbox = await aSandbox();
  const { client } = vndaClient(sandbox);
  await client.readOrder('C0FFEE0001');
  for (const id of ['7A4F490570', 'C0FFEE0001']) {
    expect((await client.perform(intentionOf('CAPTURE', id), aProviderKey())).result.kind).toBe('applied');
  }
  expect((await client.perform(intentionOf('CAPTURE', 'C0FFEE0002'), aProviderKey())).result.kind).toBe('accepted');
  expect((await client.perform(intentionOf('CAPTURE', 'C0FFEE0003'), aProviderKey())).result.kind).toBe('declined');
  expect(new Set(sandbox.vnda.requests().map(({ connection }) => connection)).size).toBe(5);
});

const LOST: readonly (readonly [Fault, string])[] = [
  [{ kind: 'answer-lost-after-effect' }, 'CONNECTION_LOST'],
  [{ kind: 'cut-before' }, 'CONNECTION_LOST'],
  [{ kind: 'cut-body' }, 'BODY_CUT'],
  [{ kind: 'cut-body', bytes: 0 }, 'BODY_CUT'],
  [{ kind: 'headers-then-hang' }, 'TIMEOUT'],
  [{ kind: 'slow-body', ms: 20_000, drip: true }, 'TIMEOUT'],
  [{ kind: 'slow', ms: 20_000 }, 'TIMEOUT'],
  [{ kind: 'huge-body', bytes: 200_000 }, 'BODY_TOO_LARGE'],
  [{ kind: 'html', effect: true }, 'UNREADABLE_ANSWER'],
  [{ kind: 'error-500-after-effect' }, 'PROVIDER_ERROR'],
];

describe.each(LOST)('a verb whose answer is lost by %o', (fault, cause) => {
  it('is sent exactly once, and its outcome is unknown', async () => {
    const sandbox = await aSandbox();
    for (const { provider } of PROVIDERS) {
      const simulator = simulatorOf(sandbox, provider);
      const { client } = clientOf(provider, simulator, { verbMs: 300 });
      const orderId = simulator.addOrder();
      simulator.inject({ orderId, verb: 'capture', fault, times: 5 });
      const told = await client.perform(intentionOf('CAPTURE', orderId), aProviderKey());
      expect(told).toMatchObject({ sentAt: expect.any(Date), result: { kind: 'unknown', cause } });
      expect(simulator.requests().filter(({ verb }) => verb === 'capture')).toHaveLength(1);
    }
  });
});

it('is not sent if nobody listens, and the same idempotency key may be used again', async () => {
  const sandbox = await aSandbox();
  const url = `http://127.0.0.1:${await freePort()}`;
  const environment = { ...sandbox.mercadopago.environment, MERCADOPAGO_BASE_URL: url };
  const { client } = mercadopagoClient({ mercadopago: { environment } });
  expect(await client.perform(intentionOf('CAPTURE', 'ORDDEMOWAITINGCAPTURE000001'), aProviderKey())).toMatchObject({
    sentAt: null,
    answeredAt: null,
    result: {
      kind: 'not-sent',
      cause: 'PROVIDER_UNREACHABLE',
      problem: { member: 'ProviderUnavailable', code: 'PROVIDER_UNREACHABLE', retry: { kind: 'SAME_KEY' } },
    },
  });
});

it('inquires by reading the order', async () => {
  const sandbox = await aSandbox();
  const { client } = mercadopagoClient(sandbox);
  await client.perform(intentionOf('CAPTURE', 'ORDDEMOLOSTANSWER0000000001'), aProviderKey());
  const told = await client.inquire(intentionOf('CAPTURE', 'ORDDEMOLOSTANSWER0000000001'), OPEN);
  expect(told).toMatchObject({ result: { kind: 'applied' }, problem: null, sentAt: expect.any(Date) });
});

it('learns nothing from an order that cannot be read, and gives the reason', async () => {
  const sandbox = await aSandbox();
  const { client } = vndaClient(sandbox, { readMs: 300 });
  const missing = await client.inquire(intentionOf('CAPTURE', 'E000000404'), OPEN);
  expect(missing).toMatchObject({
    result: { kind: 'unknown', cause: 'NOTHING_LEARNT' },
    problem: { code: 'ORDER_OR_SHOP_NOT_FOUND' },
  });
  sandbox.vnda.inject({ orderId: 'C0FFEE0001', verb: 'get', fault: { kind: 'cut-before' }, times: 2 });
  const lost = await client.inquire(intentionOf('CAPTURE', 'C0FFEE0001'), OPEN);
  expect(lost).toMatchObject({
    result: { kind: 'unknown', cause: 'NOTHING_LEARNT' },
    problem: { code: 'PROVIDER_UNREACHABLE' },
  });
});

it('recognizes the order ids of its provider', async () => {
  const sandbox = await aSandbox();
  expect(mercadopagoClient(sandbox).client.orderIdFault('ORDDEMOCREATED0000000000001')).toBeNull();
  expect(vndaClient(sandbox).client.orderIdFault('x')).toMatch(/code/);
});
