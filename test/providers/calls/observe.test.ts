import { describe, expect, it } from 'vitest';
import { LANES } from '../../../src/providers/calls/lanes.js';
import { aSandbox, intentionOf, mercadopagoClient, vndaClient } from '../a-sandbox-client.js';
import { PROVIDER_KEY } from '../adapters.js';

const CALLS = 'guiche_provider_call_seconds_count';

describe('a call that was answered', () => {
  it('is timed by account, lane, verb and class of status', async () => {
    const sandbox = await aSandbox();
    const { client, metrics } = mercadopagoClient(sandbox);
    const orderId = sandbox.mercadopago.addOrder();
    await client.readOrder(orderId);
    await client.perform(intentionOf('CAPTURE', orderId), PROVIDER_KEY);
    await client.perform(intentionOf('PROCESS', orderId), PROVIDER_KEY);
    await client.inquire(intentionOf('CAPTURE', orderId), {
      mayHaveApplied: true,
      callProblem: null,
      callAnsweredAt: null,
    });
    const text = await metrics.text();
    for (const labels of [
      'account="mercadopago",lane="read",verb="READ",status="2xx"',
      'account="mercadopago",lane="verb",verb="CAPTURE",status="2xx"',
      'account="mercadopago",lane="verb",verb="PROCESS",status="4xx"',
      'account="mercadopago",lane="inquiry",verb="INQUIRE",status="2xx"',
    ]) {
      expect(text).toContain(`${CALLS}{${labels}} 1\n`);
    }
    expect(text).not.toContain('guiche_provider_calls_unanswered_total{');
  });

  it('is timed at each try', async () => {
    const sandbox = await aSandbox();
    const { client, metrics } = vndaClient(sandbox);
    const orderId = sandbox.vnda.addOrder();
    sandbox.vnda.inject({ orderId, verb: 'get', fault: { kind: 'answer', status: 500 } });
    await client.readOrder(orderId);
    const text = await metrics.text();
    expect(text).toContain(`${CALLS}{account="vnda",lane="read",verb="READ",status="5xx"} 1\n`);
    expect(text).toContain(`${CALLS}{account="vnda",lane="read",verb="READ",status="2xx"} 1\n`);
  });
});

describe('a call without an answer', () => {
  it('is counted by its cause, and timed if it was sent', async () => {
    const sandbox = await aSandbox();
    const { client, metrics } = mercadopagoClient(sandbox);
    const orderId = sandbox.mercadopago.addOrder();
    sandbox.mercadopago.inject({ orderId, verb: 'capture', fault: { kind: 'answer-lost-after-effect' } });
    await client.perform(intentionOf('CAPTURE', orderId), PROVIDER_KEY);
    const labels = { account: 'mercadopago', lane: 'verb', verb: 'CAPTURE' };
    expect(metrics.read('provider_calls_unanswered', { ...labels, cause: 'CONNECTION_LOST' })).toBe(1);
    expect(await metrics.text()).toContain(
      `${CALLS}{account="mercadopago",lane="verb",verb="CAPTURE",status="none"} 1\n`,
    );
  });

  it('is not timed if its turn never came', async () => {
    const sandbox = await aSandbox();
    const { client, metrics } = mercadopagoClient(sandbox);
    const orderIds = Array.from({ length: 5 }, () => sandbox.mercadopago.addOrder());
    for (const orderId of orderIds) {
      sandbox.mercadopago.inject({ orderId, verb: 'capture', fault: { kind: 'answer', status: 500 } });
      await client.perform(intentionOf('CAPTURE', orderId), PROVIDER_KEY);
    }
    expect(metrics.read('breaker_state', { account: 'mercadopago', lane: 'verb' })).toBe(1);
    await client.perform(intentionOf('CAPTURE', sandbox.mercadopago.addOrder()), PROVIDER_KEY);
    const labels = { account: 'mercadopago', lane: 'verb', verb: 'CAPTURE' };
    expect(metrics.read('provider_calls_unanswered', { ...labels, cause: 'CIRCUIT_OPEN' })).toBe(1);
    expect(await metrics.text()).not.toContain('status="none"');
  });
});

it('shows the breaker and the queues of an account before its first call', async () => {
  const { metrics } = mercadopagoClient(await aSandbox());
  const text = await metrics.text();
  for (const lane of LANES) {
    expect(text).toContain(`guiche_breaker_state{account="mercadopago",lane="${lane}"} 0\n`);
    expect(text).toContain(`guiche_queue_length{account="mercadopago",lane="${lane}"} 0\n`);
  }
});
