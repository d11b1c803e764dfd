import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';
import { anApp, type RunningApp } from '../support/an-app.js';
import { leavesOf } from '../support/leaves.js';
import { selectEverything } from '../support/select-everything.js';

const EVERYTHING = selectEverything(createSchema(), 'Order');

let app: RunningApp;

beforeEach(async () => {
  app = await anApp();
});
afterEach(() => app.close());

const example = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../sandbox/examples/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

/** The leaves of the example whose value stands nowhere in the answer. */
const missingFrom = (answer: unknown, wire: unknown): string[] => {
  const answered = new Set(leavesOf(answer).map(({ value }) => String(value)));
  return leavesOf(wire)
    .filter(({ value }) => !answered.has(String(value)))
    .map(({ path }) => path);
};

it("shows every field of Mercado Pago's capture example", async () => {
  const { data } = await app.askText(
    `mutation { captureOrder(input: { orderId: "mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959", idempotencyKey: "k" }) { __typename ... on OrderCaptured { order ${EVERYTHING} } } }`,
  );
  expect(data?.['captureOrder']).toMatchObject({ __typename: 'OrderCaptured', order: { status: 'PAID' } });
  expect(missingFrom(data, example('mercadopago-capture.200'))).toEqual([]);
});

it("shows every field of Mercado Pago's process example but its card token", async () => {
  // The example's token, "12345", is its seller's number too.
  const body = JSON.stringify(example('mercadopago-process.200')).replace(
    '"token":"12345"',
    '"token":"the-card-token"',
  );
  const wire = JSON.parse(body) as Record<string, unknown>;
  const orderId = String(wire['id']);
  app.sandbox.mercadopago.inject({ orderId, verb: 'process', fault: { kind: 'answer', status: 200, body } });
  const { data } = await app.askText(
    `mutation { processOrder(input: { orderId: "mercadopago:${orderId}", idempotencyKey: "k" }) { __typename ... on OrderProcessed { order ${EVERYTHING} } } }`,
  );
  expect(data?.['processOrder']).toMatchObject({ __typename: 'OrderProcessed', order: { total: { amount: '24.90' } } });
  expect(missingFrom(data, wire)).toEqual(['transactions.payments.payment_method.token']);
});

it("shows every field of Vnda's capture example but what no client may see", async () => {
  const wire = example('vnda-capture.200');
  const { data } = await app.askText(
    `mutation { captureOrder(input: { orderId: "vnda:7A4F490570", idempotencyKey: "k" }) { __typename ... on OrderCaptured { order ${EVERYTHING} } } }`,
  );
  expect(data?.['captureOrder']).toMatchObject({
    order: {
      transactions: [{ captured: { amount: '14.00' }, payer: { document: { type: 'cpf', number: '00000000191' } } }],
    },
  });
  const excluded = [
    'card.fingerprint',
    'card.id',
    'customer.documents.id',
    'customer.documents.number',
    'customer.documents.object',
    'ip',
  ];
  expect(missingFrom(data, wire).sort()).toEqual(excluded);
});
