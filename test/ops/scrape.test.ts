import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMetrics } from '../../src/platform/metrics.js';
import { anApp, type RunningApp } from '../support/an-app.js';

const metrics = createMetrics();
let app: RunningApp;
let text: string;

const KEY = 'canary-key';
const DOCUMENT = 'CanaryDocument';

const SAMPLE = /^[a-z][a-z0-9_]*(\{[a-z]+="[^"\n]*"(,[a-z]+="[^"\n]*")*\})? (-?[\d.]+(e[+-]\d+)?|[+-]Inf|Nan)$/;

beforeAll(async () => {
  app = await anApp({}, { metrics });
  const orderId = app.sandbox.mercadopago.addOrder();
  const capture = `mutation ${DOCUMENT}($input: CaptureOrderInput!) { captureOrder(input: $input) { __typename } }`;
  await app.askText(`query ${DOCUMENT} { order(id: "mercadopago:${orderId}") { __typename } }`);
  await app.askText(capture, { input: { orderId: `mercadopago:${orderId}`, idempotencyKey: KEY } });
  await app.askText(capture, { input: { orderId: `vnda:${app.sandbox.vnda.addOrder()}`, idempotencyKey: `${KEY}-2` } });
  await app.askText('{ canaryField }');
  await app.askText('{{');
  text = await metrics.text();
});
afterAll(() => app.close());

it.each([
  'guiche_outcomes_total{kind="CAPTURE",provider="mercadopago",outcome="done",category="NONE",replayed="false"} 1',
  'guiche_outcomes_total{kind="CAPTURE",provider="vnda",outcome="done",category="NONE",replayed="false"} 1',
  'guiche_provider_call_seconds_count{account="mercadopago",lane="verb",verb="CAPTURE",status="2xx"} 1',
  'guiche_provider_call_seconds_count{account="vnda",lane="verb",verb="BASELINE",status="2xx"} 1',
  'guiche_breaker_state{account="vnda",lane="verb"} 0',
  'guiche_queue_length{account="mercadopago",lane="verb"} 0',
  'guiche_ledger_call_seconds_count{call="claim",result="ok"} 2',
  'guiche_ledger_call_seconds_count{call="record",result="ok"} 2',
  'guiche_evidence_not_recorded_total 0',
  'guiche_worker_rounds_failed_total 0',
  'guiche_requests_in_flight 0',
])('a running app tells %s', (line) => {
  expect(text.split('\n')).toContain(line);
});

it.each(['guiche_request_seconds_count{', 'guiche_requests_refused_total{', 'guiche_event_loop_delay_seconds '])(
  'a running app tells %s',
  (beginning) => {
    expect(text).toContain(`\n${beginning}`);
  },
);

it('a running app reports the last round of its worker', async () => {
  const aMinuteAgo = Date.now() / 1_000 - 60;
  await expect.poll(() => metrics.read('worker_last_round_timestamp_seconds', {})).toBeGreaterThan(aMinuteAgo);
});

it('Prometheus can read the whole answer', () => {
  for (const line of text.split('\n')) if (line !== '' && !line.startsWith('#')) expect(line).toMatch(SAMPLE);
});

it('the answer contains no input of a caller', () => {
  expect(text).not.toMatch(/canary/i);
});
