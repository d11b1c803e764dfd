import { describe, expect, it } from 'vitest';
import type { Scope } from '../../src/domain/caller.js';
import type { Order } from '../../src/domain/order/order.js';
import type { Person } from '../../src/domain/order/person.js';
import type { Transaction } from '../../src/domain/order/transaction.js';
import { anOperation } from '../support/an-operation.js';
import { anOrder } from '../support/an-order.js';
import { selectEverything } from '../support/select-everything.js';
import { aCaller } from './a-caller.js';
import { ask, schema } from './ask.js';
import { FakeOperations } from './fake-operations.js';

const person = (mark: string): Person => ({
  id: mark,
  name: mark,
  firstName: mark,
  lastName: mark,
  email: mark,
  document: { type: 'CPF', number: mark },
  phone: mark,
  address: null,
});

const transaction: Transaction = {
  id: 'acme:ORD-1:PAY-1',
  providerTransactionId: 'PAY-1',
  referenceId: null,
  status: 'AUTHORIZED',
  providerStatus: { status: 'received', detail: null },
  amount: null,
  authorized: null,
  captured: null,
  refunded: null,
  cost: null,
  paymentMethod: {
    type: 'CREDIT_CARD',
    brand: 'visa',
    card: {
      brand: 'visa',
      lastDigits: '1111',
      firstDigits: null,
      holderName: 'PERSONAL',
      country: null,
      expiration: null,
    },
    pix: null,
    boleto: null,
  },
  installments: 1,
  statementDescriptor: null,
  acquirer: null,
  refusal: null,
  risk: null,
  payer: person('PERSONAL'),
  billing: person('PERSONAL'),
  shipping: person('PERSONAL'),
  items: null,
  createdAt: null,
  updatedAt: null,
  metadata: { note: 'RAW' },
  providerData: { note: 'RAW' },
};

const order: Order = anOrder({
  payer: person('PERSONAL'),
  providerData: { note: 'RAW' },
  transactions: [transaction],
});

const operation = anOperation();
const CAPTURE = `mutation { captureOrder(input: { orderId: "acme:ORD-1", idempotencyKey: "k1" }) { ... on OrderCaptured { order ${selectEverything(schema, 'Order')} } } }`;
const READ = `{ order(id: "acme:ORD-1") { ... on Order ${selectEverything(schema, 'Order')} } }`;
const NODE = `{ node(id: "acme:ORD-1") { ... on Order ${selectEverything(schema, 'Order')} } }`;
const THROUGH = `{ operation(id: "${operation.id}") { order { ... on Order ${selectEverything(schema, 'Order')} } } }`;

const seen = async (text: string, scopes: readonly Scope[], held: Partial<Order> | null): Promise<string> => {
  const outcome = { kind: 'done', operation, order: held as Order, replayed: false } as const;
  const operations = new FakeOperations({ orders: [order], operations: [operation], outcome });
  const caller = aCaller('orders:read', 'operations:read', 'orders:capture', ...scopes);
  const answer = await ask(text, { operations, caller });
  expect(answer.errors).toBeUndefined();
  return JSON.stringify(answer.data);
};

describe.each([
  ['read', READ, null],
  ['read as a node', NODE, null],
  ['read through its operation', THROUGH, null],
  ['held by the answer of a capture', CAPTURE, order],
  ['held in part by the answer of a capture', CAPTURE, { id: order.id, providerOrderId: order.providerOrderId }],
] as const)('an order that is %s', (_how, text, held) => {
  it('shows the buyer only with the scope orders:payer', async () => {
    expect(await seen(text, ['orders:payer'], held)).toContain('PERSONAL');
    expect(await seen(text, ['orders:provider-data'], held)).not.toContain('PERSONAL');
  });

  it('shows the provider’s JSON only with the scope orders:provider-data', async () => {
    expect(await seen(text, ['orders:provider-data'], held)).toContain('RAW');
    expect(await seen(text, ['orders:payer'], held)).not.toContain('RAW');
  });

  it('shows the other fields to everybody', async () => {
    expect(await seen(text, [], held)).toContain('"lastDigits":"1111"');
  });
});
