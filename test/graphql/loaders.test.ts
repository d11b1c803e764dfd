import { describe, expect, it } from 'vitest';
import { createLoaders, forgetOrder } from '../../src/graphql/loaders.js';
import { anOperation } from '../support/an-operation.js';
import { anOrder } from '../support/an-order.js';
import { aProblem } from '../support/results.js';
import { FakeOperations } from './fake-operations.js';

const CALLER = { tenant: 'default', name: null };

describe('the loaders of a request', () => {
  it('read an order once for many requests of it', async () => {
    const operations = new FakeOperations({ orders: [anOrder()] });
    const { orderById } = createLoaders(operations, CALLER);
    await orderById.load('acme:ORD-1');
    await orderById.load('acme:ORD-1');
    expect(operations.orderReads).toHaveLength(1);
  });

  it('read orders in batches of fifty', async () => {
    const operations = new FakeOperations();
    const { orderById } = createLoaders(operations, CALLER);
    await orderById.loadMany(Array.from({ length: 120 }, (_, index) => `acme:ORD-${index}`));
    expect(operations.orderReads.map(({ length }) => length)).toEqual([50, 50, 20]);
  });

  it('read an order again after the provider did not answer', async () => {
    const operations = new FakeOperations({ orders: [anOrder()], orderProblem: aProblem() });
    const { orderById } = createLoaders(operations, CALLER);
    expect((await orderById.load('acme:ORD-1')).kind).toBe('problem');
    operations.given = { ...operations.given, orderProblem: null };
    expect((await orderById.load('acme:ORD-1')).kind).toBe('found');
  });

  it('remember that an order does not exist', async () => {
    const operations = new FakeOperations();
    const { orderById } = createLoaders(operations, CALLER);
    await orderById.load('acme:ORD-9');
    await orderById.load('acme:ORD-9');
    expect(operations.orderReads).toHaveLength(1);
  });

  it('read an order and its slots again after forgetting them', async () => {
    const operations = new FakeOperations({ orders: [anOrder()] });
    const loaders = createLoaders(operations, CALLER);
    const load = () =>
      Promise.all([loaders.orderById.load('acme:ORD-1'), loaders.seatHoldersByOrderId.load('acme:ORD-1')]);
    await load();
    forgetOrder(loaders, 'acme:ORD-1');
    await load();
    expect(operations.orderReads).toHaveLength(2);
    expect(operations.slotReads).toHaveLength(2);
  });

  it('ask the ledger again after a failed read', async () => {
    const operation = anOperation();
    const operations = new FakeOperations({ operations: [operation], ledgerDown: true });
    const { operationById } = createLoaders(operations, CALLER);
    await expect(operationById.load(operation.id)).rejects.toThrow('The ledger is unavailable');
    operations.given = { ...operations.given, ledgerDown: false };
    expect(await operationById.load(operation.id)).toEqual(operation);
  });
});
