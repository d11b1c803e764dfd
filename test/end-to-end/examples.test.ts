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

/** The leaves of the example whose value is missing in the answer. */
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

it("shows every field of Mercado Pago's process example except its card token", async () => {
  // In the example, "12345" is both the token and the seller's number.
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

it("shows every field of Vnda's capture example except those that no client may see", async () => {
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
