import { describe, expect, it } from 'vitest';
import { toCursor } from '../../src/domain/cursor.js';
import { anOperation } from '../support/an-operation.js';
import { anOrder } from '../support/an-order.js';
import { aProblem } from '../support/results.js';
import { ask, at } from './ask.js';
import { FakeOperations } from './fake-operations.js';
import { documentNamed } from './named-documents.js';

const operation = anOperation();
const CURSOR = toCursor({ startedAtMs: operation.startedAt.getTime(), id: operation.id });

describe('order', () => {
  it('answers InvalidInput for a malformed order id, without a read and without repeating the id', async () => {
    const operations = new FakeOperations();
    const answer = await ask(documentNamed('Order'), { operations, variables: { id: '4111111111111112' } });
    expect(at(answer, 'order')).toMatchObject({
      __typename: 'InvalidInput',
      code: 'INVALID_ORDER_ID',
      retry: { kind: 'NEVER' },
      fields: [{ path: ['id'], code: 'INVALID_ORDER_ID' }],
    });
    expect(operations.orderReads).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('4111');
  });

  it('is read once for two fields of one document', async () => {
    const operations = new FakeOperations({ orders: [anOrder()] });
    await ask('{ a: order(id: "acme:ORD-1") { __typename } b: order(id: "acme:ORD-1") { __typename } }', {
      operations,
    });
    expect(operations.orderReads).toEqual([['acme:ORD-1']]);
  });
});

describe('orders', () => {
  const orders = (ids: readonly string[], operations: FakeOperations) =>
    ask(documentNamed('Orders'), { operations, variables: { ids } });

  it('answers in the order of the ids, reads each order once, and puts a problem in its place', async () => {
    const operations = new FakeOperations({
      orders: [anOrder(), anOrder({ id: 'acme:ORD-2', providerOrderId: 'ORD-2' })],
    });
    const answer = await orders(['acme:ORD-2', 'nonsense', 'acme:ORD-1', 'acme:ORD-9', 'acme:ORD-2'], operations);
    expect(at(answer, 'orders')).toMatchObject([
      { id: 'acme:ORD-2' },
      { __typename: 'InvalidInput', fields: [{ path: ['ids', '1'], code: 'INVALID_ORDER_ID' }] },
      { id: 'acme:ORD-1' },
      { __typename: 'OrderNotFound' },
      { id: 'acme:ORD-2' },
    ]);
    expect(operations.orderReads).toEqual([['acme:ORD-2', 'acme:ORD-1', 'acme:ORD-9']]);
  });

  const many = (length: number): string[] => Array.from({ length }, (_, index) => `acme:ORD-${index}`);

  it('reads fifty orders in one request', async () => {
    const operations = new FakeOperations();
    expect(at(await orders(many(50), operations), 'orders')).toHaveLength(50);
    expect(operations.orderReads).toHaveLength(1);
  });

  it('reads nothing for fifty-one ids and answers one InvalidInput', async () => {
    const operations = new FakeOperations();
    expect(at(await orders(many(51), operations), 'orders')).toMatchObject([
      { __typename: 'InvalidInput', code: 'TOO_MANY_IDS', fields: [{ path: ['ids'], code: 'TOO_MANY_IDS' }] },
    ]);
    expect(operations.orderReads).toEqual([]);
  });
});

describe('node', () => {
  const node = async (id: string, operations: FakeOperations) =>
    at(await ask('query ($id: ID!) { node(id: $id) { __typename id } }', { operations, variables: { id } }), 'node');

  it('finds an order by its id', async () => {
    const operations = new FakeOperations({ orders: [anOrder()] });
    expect(await node('acme:ORD-1', operations)).toEqual({ __typename: 'Order', id: 'acme:ORD-1' });
  });

  it('finds an operation by its id', async () => {
    const operations = new FakeOperations({ operations: [operation] });
    expect(await node(operation.id, operations)).toEqual({ __typename: 'Operation', id: operation.id });
  });

  it('is null for an order that cannot be read', async () => {
    expect(await node('acme:ORD-1', new FakeOperations({ orderProblem: aProblem() }))).toBeNull();
  });

  it.each(['', 'nonsense', '__proto__', 'op_1', 'Acme:ORD-1', operation.id])(
    'is null for %j where nothing has it',
    async (id) => {
      expect(await node(id, new FakeOperations())).toBeNull();
    },
  );
});

describe('operation', () => {
  it.each(['nonsense', 'op_', operation.id])('is null for %j where nothing has it', async (id) => {
    const answer = await ask('query ($id: ID!) { operation(id: $id) { id } }', { variables: { id } });
    expect(answer).toEqual({ data: { operation: null } });
  });

  it('is an error while the ledger cannot be read, because null would mean that it does not exist', async () => {
    const operations = new FakeOperations({ ledgerDown: true });
    const answer = await ask('query ($id: ID!) { operation(id: $id) { id } }', {
      operations,
      variables: { id: operation.id },
    });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'LEDGER_UNAVAILABLE' } }]);
  });
});

describe('operations', () => {
  const page = { entries: [{ cursor: CURSOR, operation }], hasNextPage: true, hasPreviousPage: false };

  it('lists the newest twenty operations without arguments', async () => {
    const operations = new FakeOperations({ page });
    const answer = await ask(
      '{ operations { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
      {
        operations,
      },
    );
    expect(at(answer, 'operations')).toEqual({
      edges: [{ cursor: CURSOR, node: { id: operation.id } }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: CURSOR, endCursor: CURSOR },
    });
    expect(operations.listed).toEqual([{ filter: {}, page: { first: 20, after: undefined } }]);
  });

  it('has no cursors on an empty page', async () => {
    const answer = await ask('{ operations { pageInfo { startCursor endCursor } } }');
    expect(at(answer, 'operations')).toEqual({ pageInfo: { startCursor: null, endCursor: null } });
  });

  it('passes its arguments on, each state once', async () => {
    const operations = new FakeOperations();
    const filter = {
      states: ['NEEDS_REVIEW', 'NEEDS_REVIEW'],
      kinds: ['CAPTURE'],
      account: 'acme',
      orderId: 'acme:ORD-1',
      idempotencyKey: 'k1',
      startedBefore: '2026-03-01T09:00:00-03:00',
    };
    const answer = await ask(documentNamed('Operations'), {
      operations,
      variables: { filter, first: 7, after: CURSOR },
    });
    expect(answer.errors).toBeUndefined();
    expect(operations.listed).toEqual([
      {
        filter: { ...filter, states: ['NEEDS_REVIEW'], startedBefore: new Date('2026-03-01T12:00:00Z') },
        page: { first: 7, after: CURSOR },
      },
    ]);
  });

  it('treats null in the filter as no condition', async () => {
    const operations = new FakeOperations();
    await ask(documentNamed('Operations'), { operations, variables: { filter: { states: null, account: null } } });
    expect(operations.listed[0]?.filter.states).toBeUndefined();
    expect(operations.listed[0]?.filter.account).toBeUndefined();
  });

  it.each([
    { first: 0 },
    { first: 101 },
    { first: -1 },
    { after: 'nonsense' },
    { after: '' },
    { filter: { orderId: 'nonsense' } },
    { filter: { account: 'Not a name' } },
    { filter: { idempotencyKey: 'with blanks' } },
  ])('refuses %j with an error, because it has no union', async (variables) => {
    const operations = new FakeOperations();
    const answer = await ask(documentNamed('Operations'), { operations, variables });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(operations.listed).toEqual([]);
  });

  it('is an error while the ledger cannot be read', async () => {
    const answer = await ask(documentNamed('Operations'), { operations: new FakeOperations({ ledgerDown: true }) });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'LEDGER_UNAVAILABLE' } }]);
  });
});

describe('the operations of an order', () => {
  const list = async (args: string) => {
    const page = { entries: [{ cursor: CURSOR, operation }], hasNextPage: false, hasPreviousPage: false };
    const operations = new FakeOperations({ orders: [anOrder()], page });
    const answer = await ask(
      `{ order(id: "acme:ORD-1") { ... on Order { operations${args} { edges { node { id } } } } } }`,
      {
        operations,
      },
    );
    return { answer, edges: at(answer, 'order', 'operations', 'edges'), listed: operations.listed };
  };

  it('are only those of this order', async () => {
    const { edges, listed } = await list('');
    expect(edges).toEqual([{ node: { id: operation.id } }]);
    expect(listed).toEqual([{ filter: { orderId: 'acme:ORD-1' }, page: { first: 20, after: undefined } }]);
  });

  it.each([
    { args: '(first: 0)', first: 1 },
    { args: '(first: 1000)', first: 100 },
    { args: '(first: 5)', first: 5 },
  ])('replace a size out of range by the nearest valid one: $args', async ({ args, first }) => {
    const { listed } = await list(args);
    expect(listed[0]?.page.first).toBe(first);
  });

  it('are an empty page after a malformed cursor, because an error would remove the answer about money', async () => {
    const { answer, edges, listed } = await list('(after: "nonsense")');
    expect(answer.errors).toBeUndefined();
    expect(edges).toEqual([]);
    expect(listed).toEqual([]);
  });
});

describe('accounts', () => {
  it('shows each account with the capabilities of its provider', async () => {
    const answer = await ask(documentNamed('Accounts'));
    expect(answer.data).toEqual({
      accounts: [
        {
          name: 'acme',
          mode: 'TEST',
          provider: {
            name: 'acme',
            displayName: 'Acme',
            capabilities: {
              operations: ['CAPTURE', 'PROCESS'],
              partialCapture: false,
              idempotency: 'KEY',
              captureWindowDays: 5,
            },
          },
        },
      ],
    });
  });
});
