import { expect, it } from 'vitest';
import { toCursor } from '../../src/domain/cursor.js';
import { anAccount, anIdentity, STATE_PROVIDER } from '../support/an-account.js';
import { anOperations, CALLER } from '../support/an-operations.js';
import { anOrder } from '../support/an-order.js';
import { createFakeClock } from '../support/fake-clock.js';
import { createFakeProvider } from '../support/fake-provider-client.js';
import { aProblem, applied, refused } from '../support/results.js';

const STRANGER = { tenant: 'other', name: null };

const five = async () => {
  const operations = anOperations({ results: [refused(), applied()] });
  const ids: string[] = [];
  for (const index of [0, 1, 2, 3, 4]) {
    const { operation } = await operations.capture({ orderId: `acme:ORD-${index}`, idempotencyKey: `k${index}` });
    ids.push(operation?.id ?? '');
    await operations.clock.advance(10);
  }
  const list = async (
    filter: Parameters<typeof operations.listOperations>[1],
    page: { first: number; after?: string },
  ) => {
    const answer = await operations.listOperations(CALLER, filter, page);
    if ('kind' in answer) throw new Error('the store is down');
    return { ...answer, places: answer.entries.map(({ operation }) => ids.indexOf(operation.id)) };
  };
  return { ...operations, ids, list };
};

it('finds operations in the order asked, for their tenant', async () => {
  const { findOperations, ids } = await five();
  const [first = '', second = ''] = ids;
  expect(await findOperations(CALLER, [second, 'nothing', first])).toMatchObject([{ id: second }, null, { id: first }]);
  expect(await findOperations(STRANGER, [first])).toEqual([null]);
});

it('pages through a list, newest first, while new operations come in', async () => {
  const { list, capture } = await five();
  const page = await list({}, { first: 2 });
  expect(page).toMatchObject({ places: [4, 3], hasNextPage: true, hasPreviousPage: false });
  await capture({ orderId: 'acme:NEW', idempotencyKey: 'new' });
  const next = await list({}, { first: 2, after: page.entries[1]?.cursor ?? '' });
  expect(next).toMatchObject({ places: [2, 1], hasNextPage: true, hasPreviousPage: true });
  const last = await list({}, { first: 2, after: next.entries[1]?.cursor ?? '' });
  expect(last).toMatchObject({ places: [0], hasNextPage: false, hasPreviousPage: true });
  expect(
    page.entries.map(
      ({ cursor, operation }) => cursor === toCursor({ startedAtMs: operation.startedAt.getTime(), id: operation.id }),
    ),
  ).toEqual([true, true]);
});

it('lists by order, state, kind, account, key and start', async () => {
  const { list, clock } = await five();
  const all = { first: 100 };
  expect((await list({ orderId: 'acme:ORD-3' }, all)).places).toEqual([3]);
  expect((await list({ orderId: 'not an id' }, all)).places).toEqual([]);
  expect((await list({ states: ['FAILED'] }, all)).places).toEqual([0]);
  expect((await list({ kinds: ['PROCESS'] }, all)).places).toEqual([]);
  expect((await list({ account: 'acme', idempotencyKey: 'k2' }, all)).places).toEqual([2]);
  expect((await list({ startedBefore: new Date(clock.now().getTime() - 40) }, all)).places).toEqual([0]);
});

it('finds the holders of seats in the order asked', async () => {
  const { findSeatHolders, ids } = await five();
  expect(await findSeatHolders(CALLER, ['acme:ORD-2', 'acme:ORD-0', 'odd', 'acme:ORD-1'])).toMatchObject([
    [{ id: ids[2] }],
    [],
    [],
    [{ id: ids[1] }],
  ]);
  expect(await findSeatHolders(STRANGER, ['acme:ORD-2'])).toEqual([[]]);
});

it('passes on that the store is down', async () => {
  const { ledger, findOperations, findSeatHolders, listOperations, ids } = await five();
  ledger.fail('findByIds', 'before');
  ledger.fail('findSeatHolders', 'before');
  ledger.fail('list', 'before');
  expect(await findOperations(CALLER, ids)).toEqual({ kind: 'store-down' });
  expect(await findSeatHolders(CALLER, ['acme:ORD-1'])).toEqual({ kind: 'store-down' });
  expect(await listOperations(CALLER, {}, { first: 1 })).toEqual({ kind: 'store-down' });
});

it('reads orders in the order asked, whichever answers first', async () => {
  const slow = Promise.withResolvers<void>();
  const readings = [
    async () => {
      await slow.promise;
      return { kind: 'found', order: anOrder({ id: 'acme:ORD-1' }) } as const;
    },
    () => {
      slow.resolve();
      return { kind: 'problem', problem: aProblem({ member: 'OrderNotFound', code: 'ORDER_NOT_FOUND' }) } as const;
    },
  ];
  const { findOrders, provider } = anOperations({ readings });
  const read = await findOrders(CALLER, ['acme:ORD-1', 'odd', 'acme:ORD-2', 'nobody:ORD-3']);
  expect(read).toMatchObject([
    { kind: 'found', order: { id: 'acme:ORD-1' } },
    { kind: 'problem', problem: { code: 'INVALID_ORDER_ID' } },
    { kind: 'problem', problem: { member: 'OrderNotFound' } },
    { kind: 'problem', problem: { code: 'UNKNOWN_ACCOUNT' } },
  ]);
  expect(provider.read).toEqual(['ORD-1', 'ORD-2']);
  expect(await findOrders(CALLER, [])).toEqual([]);
});

it('shows each tenant its own accounts', () => {
  const clock = createFakeClock();
  const theirs = createFakeProvider({ clock, account: anAccount({ name: 'theirs', tenant: 'other' }) });
  const second = createFakeProvider({ clock, account: anAccount({ name: 'second', capabilities: STATE_PROVIDER }) });
  const { listAccounts, findAccount } = anOperations({ others: [theirs, second] });
  expect(listAccounts(CALLER).map(({ name }) => name)).toEqual(['acme', 'second']);
  expect(listAccounts(STRANGER).map(({ name }) => name)).toEqual(['theirs']);
  expect(findAccount(CALLER, 'second')).toBe(second.account);
  expect(findAccount(CALLER, 'theirs')).toBeUndefined();
  expect(findAccount(CALLER, 'nobody')).toBeUndefined();
});

it('lets no second tenant capture an order of one shop, and shows it nothing of the first', async () => {
  const clock = createFakeClock();
  const theirs = createFakeProvider({ clock, account: anAccount({ name: 'theirs', tenant: 'other' }) });
  const { capture, acceptCommand } = anOperations({ others: [theirs] });
  await capture();
  expect(
    await acceptCommand(STRANGER, { kind: 'CAPTURE', orderId: 'theirs:ORD-1', idempotencyKey: 'k1' }),
  ).toMatchObject({ problem: { member: 'OperationInProgress' }, operation: null, replayed: true });
  expect(theirs.performed).toEqual([]);
});

it('keeps the orders, keys and operations of tenants apart', async () => {
  const clock = createFakeClock();
  const theirs = createFakeProvider({
    clock,
    account: anAccount({ name: 'theirs', tenant: 'other', identity: anIdentity({ shop: 'www.theirs.example' }) }),
  });
  const { capture, acceptCommand, findOrders, provider } = anOperations({ others: [theirs] });
  await capture();
  expect(await acceptCommand(STRANGER, { kind: 'CAPTURE', orderId: 'acme:ORD-1', idempotencyKey: 'k1' })).toMatchObject(
    {
      problem: { code: 'UNKNOWN_ACCOUNT' },
      operation: null,
    },
  );
  expect(await findOrders(STRANGER, ['acme:ORD-1'])).toMatchObject([{ problem: { code: 'UNKNOWN_ACCOUNT' } }]);
  expect(
    await acceptCommand(STRANGER, { kind: 'CAPTURE', orderId: 'theirs:ORD-1', idempotencyKey: 'k1' }),
  ).toMatchObject({
    kind: 'done',
    replayed: false,
  });
  expect([provider.performed.length, theirs.performed.length]).toEqual([1, 1]);
});
