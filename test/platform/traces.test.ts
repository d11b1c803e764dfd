import { SpanStatusCode } from '@opentelemetry/api';
import { expect, it } from 'vitest';
import type { Caller } from '../../src/domain/caller.js';
import { withRemoteContext } from '../../src/platform/trace.js';
import { aGateway, aSandbox, type GatewayOptions } from '../support/a-gateway.js';
import { aRecordingProxy } from '../support/a-recording-proxy.js';
import { createFakeClock } from '../support/fake-clock.js';
import { aTracer, type Tracer } from './a-tracer.js';

const CALLER: Caller = { tenant: 'default', name: 'shop-front' };
const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const FROM_CALLER = { traceparent: `00-${TRACE_ID}-00f067aa0ba902b7-01` };

/** Both simulated providers, each behind a proxy that records the requests. */
const aTracedGateway = async (options: GatewayOptions = {}) => {
  const sandbox = await aSandbox();
  const mercadopago = await aRecordingProxy(sandbox.mercadopago.url);
  const vnda = await aRecordingProxy(sandbox.vnda.url);
  const env = { MERCADOPAGO_BASE_URL: mercadopago.url, VNDA_BASE_URL: vnda.url };
  const gateway = aGateway(sandbox, { ...options, env });
  const orders = { mercadopago: sandbox.mercadopago.addOrder(), vnda: sandbox.vnda.addOrder() };
  return { sandbox, gateway, orders, mercadopago, vnda, tracer: aTracer() };
};

const idOf = (tracer: Tracer, name: string) => tracer.span(name).spanContext().spanId;
const parentOf = (tracer: Tracer, name: string) => tracer.span(name).parentSpanContext?.spanId;
const headerOf = (tracer: Tracer, name: string) => `00-${TRACE_ID}-${idOf(tracer, name)}-01`;

it('follows a capture from the caller to the provider', async () => {
  const { gateway, orders, mercadopago, tracer } = await aTracedGateway();
  const captured = await withRemoteContext(FROM_CALLER, () => gateway.capture(`mercadopago:${orders.mercadopago}`));
  expect(tracer.spans().map((span) => span.spanContext().traceId)).toEqual([TRACE_ID, TRACE_ID]);
  expect(parentOf(tracer, 'CAPTURE')).toBe('00f067aa0ba902b7');
  expect(parentOf(tracer, 'provider CAPTURE')).toBe(idOf(tracer, 'CAPTURE'));
  expect(mercadopago.headers.map(({ traceparent }) => traceparent)).toEqual([headerOf(tracer, 'provider CAPTURE')]);
  expect(tracer.span('CAPTURE').attributes).toEqual({
    'guiche.kind': 'CAPTURE',
    'guiche.provider': 'mercadopago',
    'guiche.account': 'mercadopago',
    'guiche.outcome': 'done',
    'guiche.replayed': false,
    'guiche.operation': captured.operation?.id,
  });
  expect(tracer.span('provider CAPTURE').attributes).toEqual({
    'guiche.account': 'mercadopago',
    'guiche.provider': 'mercadopago',
    'guiche.lane': 'verb',
    'guiche.verb': 'CAPTURE',
    'http.response.status_code': 200,
  });
});

it('shows the read of an order before its capture at a provider without idempotency keys', async () => {
  const { gateway, orders, vnda, tracer } = await aTracedGateway();
  await withRemoteContext(FROM_CALLER, () => gateway.capture(`vnda:${orders.vnda}`));
  expect(tracer.spans().map(({ name }) => name)).toEqual(['provider BASELINE', 'provider CAPTURE', 'CAPTURE']);
  expect(vnda.headers.map(({ traceparent }) => traceparent)).toEqual([
    headerOf(tracer, 'provider BASELINE'),
    headerOf(tracer, 'provider CAPTURE'),
  ]);
});

it('follows each of many reads, also those that waited in the queue', async () => {
  const { gateway, orders, mercadopago, tracer } = await aTracedGateway();
  const ids = Array.from({ length: 150 }, () => `mercadopago:${orders.mercadopago}`);
  await withRemoteContext(FROM_CALLER, () => gateway.findOrders(CALLER, ids));
  const calls = tracer.spans().filter(({ name }) => name === 'provider READ');
  const parents = tracer.spans().filter(({ name }) => name === 'READ');
  expect(new Set(calls.map((span) => span.parentSpanContext?.spanId))).toEqual(
    new Set(parents.map((span) => span.spanContext().spanId)),
  );
  expect(new Set(mercadopago.headers.map(({ traceparent }) => traceparent))).toEqual(
    new Set(calls.map((span) => `00-${TRACE_ID}-${span.spanContext().spanId}-01`)),
  );
  expect(parents.map(({ attributes }) => attributes['guiche.outcome'])).toEqual(Array(150).fill('Order'));
});

it('marks failures of the system, and not business answers', async () => {
  const { sandbox, gateway, orders, tracer } = await aTracedGateway();
  sandbox.mercadopago.inject({
    orderId: orders.mercadopago,
    verb: 'capture',
    fault: { kind: 'answer-lost-after-effect' },
  });
  await gateway.capture(`mercadopago:${orders.mercadopago}`);
  await gateway.findOrders(CALLER, ['vnda:0000000000']);
  const failed = tracer.spans().filter(({ status }) => status.code === SpanStatusCode.ERROR);
  expect(failed.map(({ name }) => name)).toEqual(['provider CAPTURE', 'CAPTURE']);
  expect(tracer.span('provider CAPTURE').attributes).toMatchObject({
    'guiche.exchange': 'no-reply',
    'guiche.cause': 'CONNECTION_LOST',
  });
  expect(tracer.span('CAPTURE').attributes).toMatchObject({ 'guiche.outcome': 'OutcomeUnknown' });
  expect(tracer.span('READ').attributes).toMatchObject({ 'guiche.outcome': 'OrderNotFound' });
});

it('does not mark a read whose caller disconnected', async () => {
  const { gateway, orders, tracer } = await aTracedGateway();
  await gateway.findOrders(CALLER, [`mercadopago:${orders.mercadopago}`], AbortSignal.abort());
  expect(tracer.span('provider READ')).toMatchObject({
    status: { code: SpanStatusCode.UNSET },
    attributes: { 'guiche.exchange': 'not-sent', 'guiche.cause': 'ABORTED' },
  });
});

it('shows an inquiry of the worker as its own trace', async () => {
  const clock = createFakeClock();
  const { sandbox, gateway, orders, tracer } = await aTracedGateway({ clock, verbDeadlineMs: 20_000 });
  sandbox.mercadopago.inject({
    orderId: orders.mercadopago,
    verb: 'capture',
    fault: { kind: 'answer-lost-after-effect' },
  });
  const lost = await gateway.capture(`mercadopago:${orders.mercadopago}`);
  gateway.work();
  const names = async () => {
    await clock.advance(1_000);
    return tracer.spans().map(({ name }) => name);
  };
  await expect.poll(names, { timeout: 20_000, interval: 20 }).toContain('RESOLVE');
  expect(tracer.span('RESOLVE').parentSpanContext).toBeUndefined();
  expect(tracer.span('RESOLVE').attributes).toMatchObject({ 'guiche.operation': lost.operation?.id });
  expect(parentOf(tracer, 'provider INQUIRE')).toBe(idOf(tracer, 'RESOLVE'));
});

it('shows no personal data, no key, no order and no credential', async () => {
  const { sandbox, gateway, orders, tracer } = await aTracedGateway();
  const key = 'a-key-of-a-caller';
  const secrets: string[] = [key, sandbox.mercadopago.accessToken, sandbox.vnda.accessToken, 'shop-front'];
  for (const name of ['mercadopago', 'vnda'] as const) {
    const orderId = `${name}:${orders[name]}`;
    const [read] = await gateway.findOrders(CALLER, [orderId]);
    if (read?.kind !== 'found') throw new Error('not found');
    const { email, name: payer, document } = read.order.payer ?? {};
    secrets.push(orders[name], ...[email, payer, document?.number].filter((each) => typeof each === 'string'));
    const { operation } = await gateway.capture(orderId, key);
    secrets.push(String(operation?.providerKey));
  }
  expect(secrets.length).toBeGreaterThan(10);
  const shown = JSON.stringify(
    tracer.spans().map(({ name, attributes, events, links, status }) => ({ name, attributes, events, links, status })),
  );
  for (const secret of secrets) expect(shown).not.toContain(secret);
});
