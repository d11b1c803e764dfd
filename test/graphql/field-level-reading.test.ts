import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/domain/order/order.js';
import type { Transaction } from '../../src/domain/order/transaction.js';
import type { Outcome } from '../../src/operations/outcome.js';
import { anAttempt, anOperation } from '../support/an-operation.js';
import { anOrder } from '../support/an-order.js';
import { aProblem, applied, aSnapshot } from '../support/results.js';
import { ask, at } from './ask.js';
import { FakeOperations, type Given } from './fake-operations.js';

const AMOUNT = { amount: '24.50', minorUnits: 2450n, currency: 'BRL' } as const;
const PAID = { status: 'processed', detail: 'accredited' };

const TRANSACTION: Transaction = {
  id: 'acme:ORD-1:PAY-1',
  providerTransactionId: 'PAY-1',
  referenceId: 'ref-1',
  status: 'PAID',
  providerStatus: PAID,
  amount: AMOUNT,
  authorized: null,
  captured: AMOUNT,
  refunded: null,
  cost: null,
  paymentMethod: { type: 'CREDIT_CARD', brand: 'visa', card: null, pix: null, boleto: null },
  installments: 3,
  statementDescriptor: null,
  acquirer: null,
  refusal: null,
  risk: null,
  payer: null,
  billing: null,
  shipping: null,
  items: null,
  createdAt: null,
  updatedAt: null,
  metadata: null,
  providerData: null,
};

const PERSON = {
  id: null,
  name: 'Ana',
  firstName: null,
  lastName: null,
  email: null,
  document: null,
  phone: null,
  address: null,
};

const READ: Order = anOrder({ status: 'PAID', payer: PERSON, marketplace: 'feira', transactions: [TRANSACTION] });

/** The outcome of a capture whose answer holds only some fields of the order. */
const CAPTURED: Outcome = {
  kind: 'done',
  operation: anOperation({ state: 'SUCCEEDED' }),
  replayed: false,
  order: aSnapshot({
    transactions: [
      { id: TRANSACTION.id, providerTransactionId: 'PAY-1', status: 'PAID', providerStatus: PAID, amount: AMOUNT },
    ],
  }),
};

const REPLAYED: Outcome = { ...CAPTURED, order: null, replayed: true };

const capture = async (selection: string, given: Partial<Given> = {}) => {
  const operations = new FakeOperations({ outcome: CAPTURED, orders: [READ], ...given });
  const answer = await ask(
    `mutation { captureOrder(input: { orderId: "acme:ORD-1", idempotencyKey: "k1" }) {
      __typename ... on OrderCaptured { order { ${selection} } } } }`,
    { operations },
  );
  return { answer, order: at(answer, 'captureOrder', 'order'), reads: operations.orderReads, operations };
};

describe('the order in the answer of a mutation', () => {
  it('is served without a read when the provider’s answer holds every selected field', async () => {
    const selection = 'id providerOrderId status providerStatus { status } account { name } availableOperations';
    const { order, reads } = await capture(`${selection} transactions { id status amount { amount minorUnits } }`);
    expect(reads).toEqual([]);
    expect(order).toEqual({
      id: 'acme:ORD-1',
      providerOrderId: 'ORD-1',
      status: 'PAID',
      providerStatus: { status: 'processed' },
      account: { name: 'acme' },
      availableOperations: [],
      transactions: [{ id: 'acme:ORD-1:PAY-1', status: 'PAID', amount: { amount: '24.50', minorUnits: 2450 } }],
    });
  });

  it('is read once when the answer lacks one selected field', async () => {
    const { order, reads } = await capture('id payer { name }');
    expect(reads).toEqual([['acme:ORD-1']]);
    expect(order).toEqual({ id: 'acme:ORD-1', payer: { name: 'Ana' } });
  });

  it('is read once for many fields, also for fields of its transactions', async () => {
    const selection = 'payer { name } marketplace transactions { installments captured { amount } }';
    const { order, reads } = await capture(selection);
    expect(reads).toHaveLength(1);
    expect(order).toEqual({
      payer: { name: 'Ana' },
      marketplace: 'feira',
      transactions: [{ installments: 3, captured: { amount: '24.50' } }],
    });
  });

  it('is read once when only a field of a transaction needs it', async () => {
    const { order, reads } = await capture('transactions { id paymentMethod { type brand } }');
    expect(reads).toHaveLength(1);
    expect(order).toEqual({
      transactions: [{ id: 'acme:ORD-1:PAY-1', paymentMethod: { type: 'CREDIT_CARD', brand: 'visa' } }],
    });
  });

  it('has null for a field of a transaction that the order, once read, does not contain', async () => {
    const { order } = await capture('transactions { id installments }', { orders: [{ ...READ, transactions: null }] });
    expect(order).toEqual({ transactions: [{ id: 'acme:ORD-1:PAY-1', installments: null }] });
  });

  it('takes its transactions from the read order when the answer held none', async () => {
    const outcome: Outcome = { ...CAPTURED, order: aSnapshot() };
    const { order, reads } = await capture('transactions { id installments }', { outcome });
    expect(reads).toHaveLength(1);
    expect(order).toEqual({ transactions: [{ id: 'acme:ORD-1:PAY-1', installments: 3 }] });
  });

  it('is not read for a field that is empty in the answer', async () => {
    const outcome: Outcome = { ...CAPTURED, order: aSnapshot({ payer: null, transactions: null }) };
    const { order, reads } = await capture('payer { name } transactions { id }', { outcome });
    expect(reads).toEqual([]);
    expect(order).toEqual({ payer: null, transactions: null });
  });

  it('has null only in the fields that needed the read when the read fails', async () => {
    const selection = 'status payer { name } marketplace transactions { id amount { amount } installments }';
    const { answer, order, reads } = await capture(selection, { orderProblem: aProblem() });
    expect(reads).toHaveLength(1);
    expect(answer.errors).toBeUndefined();
    expect(order).toEqual({
      status: 'PAID',
      payer: null,
      marketplace: null,
      transactions: [{ id: 'acme:ORD-1:PAY-1', amount: { amount: '24.50' }, installments: null }],
    });
  });

  it('is still answered when the read throws: the field is null, and the log gets an error', async () => {
    const { answer, order } = await capture('status payer { name }', { defect: new Error('a defect') });
    expect(order).toEqual({ status: 'PAID', payer: null });
    expect(answer.errors).toHaveLength(1);
  });

  it('shows the order as the mutation left it, not as an earlier look-up found it', async () => {
    const operations = new FakeOperations({ outcome: REPLAYED, orders: [READ] });
    const one = (alias: string) =>
      `${alias}: captureOrder(input: { orderId: "acme:ORD-1", idempotencyKey: "k1" }) { ... on OrderCaptured { order { status } } }`;
    await ask(`mutation { ${one('a')} ${one('b')} }`, { operations });
    expect(operations.orderReads).toHaveLength(2);
  });
});

describe('the order of an operation that is reconciled or resolved', () => {
  it('is read afterwards; an earlier look-up does not count', async () => {
    const operation = anOperation({ state: 'SUCCEEDED' });
    const operations = new FakeOperations({ operationOutcome: { kind: 'operation', operation }, orders: [READ] });
    const selection = '{ ... on Operation { order { ... on Order { status } } } }';
    const input = `{ id: "${operation.id}", outcome: APPLIED, reason: "seen" }`;
    await ask(
      `mutation { reconcileOperation(id: "${operation.id}") ${selection} resolveOperation(input: ${input}) ${selection} }`,
      { operations },
    );
    expect(operations.orderReads).toHaveLength(2);
  });
});

describe('the order in a replayed answer', () => {
  it('needs no read for its ids', async () => {
    const { order, reads } = await capture('id providerOrderId account { name mode }', { outcome: REPLAYED });
    expect(reads).toEqual([]);
    expect(order).toEqual({ id: 'acme:ORD-1', providerOrderId: 'ORD-1', account: { name: 'acme', mode: 'TEST' } });
  });

  it('is read once, as it stands now, for every other field', async () => {
    const orders = [{ ...READ, status: 'REFUNDED' as const }];
    const { order, reads } = await capture('id status payer { name } transactions { id }', {
      outcome: REPLAYED,
      orders,
    });
    expect(reads).toHaveLength(1);
    expect(order).toMatchObject({
      status: 'REFUNDED',
      payer: { name: 'Ana' },
      transactions: [{ id: 'acme:ORD-1:PAY-1' }],
    });
  });

  it('has the status of the newest evidence when it cannot be read', async () => {
    const attempts = [
      anAttempt({ result: applied({ order: aSnapshot({ status: 'PROCESSING' }) }) }),
      anAttempt({ number: 2, result: applied() }),
      anAttempt({ number: 3, result: applied({ order: null }) }),
    ];
    const outcome: Outcome = { ...REPLAYED, operation: anOperation({ state: 'SUCCEEDED', attempts }) };
    const { order, answer } = await capture('id status payer { name }', { outcome, orderProblem: aProblem() });
    expect(answer.errors).toBeUndefined();
    expect(order).toEqual({ id: 'acme:ORD-1', status: 'PAID', payer: null });
  });

  it('has the status UNRECOGNIZED when it cannot be read and no evidence has a status', async () => {
    const { order } = await capture('status', { outcome: REPLAYED, orderProblem: aProblem() });
    expect(order).toEqual({ status: 'UNRECOGNIZED' });
  });

  it('keeps its status when the read throws, because the status may never be missing', async () => {
    const { order, answer } = await capture('status availableOperations', {
      outcome: REPLAYED,
      defect: new Error('a defect'),
    });
    expect(answer.errors).toBeUndefined();
    expect(order).toEqual({ status: 'UNRECOGNIZED', availableOperations: [] });
  });
});

describe('availableOperations', () => {
  const of = (changes: Partial<Order>, given: Partial<Given> = {}) =>
    capture('availableOperations', { outcome: { ...CAPTURED, order: aSnapshot(changes) }, ...given });

  it('asks neither the provider nor the ledger when the status allows no operation', async () => {
    const { order, reads, operations } = await of({ status: 'CANCELED' });
    expect(order).toEqual({ availableOperations: [] });
    expect([...reads, ...operations.slotReads]).toEqual([]);
  });

  it('asks the ledger whether an operation of the order is under way', async () => {
    const { order, reads, operations } = await of({ status: 'AUTHORIZED' });
    expect(order).toEqual({ availableOperations: ['CAPTURE'] });
    expect(reads).toEqual([]);
    expect(operations.slotReads).toEqual([['acme:ORD-1']]);
  });

  it('leaves out a verb whose operation is under way', async () => {
    const { order } = await of({ status: 'AUTHORIZED' }, { seatHolders: [anOperation()] });
    expect(order).toEqual({ availableOperations: [] });
  });

  it('reads the processing mode of a created order if the answer lacks it', async () => {
    const orders = [{ ...READ, processingMode: 'MANUAL' as const }];
    const { order, reads } = await of({ status: 'CREATED' }, { orders });
    expect(reads).toHaveLength(1);
    expect(order).toEqual({ availableOperations: ['PROCESS'] });
  });

  it('offers nothing if the mode cannot be read', async () => {
    const { order } = await of({ status: 'CREATED' }, { orderProblem: aProblem() });
    expect(order).toEqual({ availableOperations: [] });
  });

  it('offers nothing, without an error, while the ledger cannot be read', async () => {
    const { order, answer } = await of({ status: 'AUTHORIZED' }, { ledgerDown: true });
    expect(answer.errors).toBeUndefined();
    expect(order).toEqual({ availableOperations: [] });
  });
});
