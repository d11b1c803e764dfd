import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureText, TENANTS, type Tenant, type Things, type TwoTenants, twoTenants } from './two-tenants.js';

const ORDER = 'ORDDEMOWAITINGCAPTURE000001';

let world: TwoTenants;
let captured: Things;

beforeAll(async () => {
  world = await twoTenants();
  captured = await world.capture('alpha', ORDER, 'the-key');
});
afterAll(() => world.close());

describe('each tenant sees only its own:', () => {
  it('accounts', async () => {
    const accountsOf = async (tenant: Tenant | 'gamma') =>
      (await world.ask(tenant, '{ accounts { name } }')).data?.['accounts'];
    expect(await accountsOf('alpha')).toEqual([{ name: 'alpha-mp' }, { name: 'alpha-vnda' }]);
    expect(await accountsOf('beta')).toEqual([{ name: 'beta-mp' }, { name: 'beta-vnda' }]);
    expect(await accountsOf('gamma')).toEqual([]);
  });

  it('the operation of an idempotency key that both use', async () => {
    const order = world.sandboxes.beta.mercadopago.addOrder();
    const mine = await world.capture('beta', order, captured.key);
    expect(mine.operation).not.toBe(captured.operation);
    const again = await Promise.all([
      world.ask('alpha', captureText(captured.order, captured.key)),
      world.ask('beta', captureText(mine.order, captured.key)),
    ]);
    expect(again.map(({ data }) => data?.['captureOrder'])).toMatchObject([
      { replayed: true, operation: { id: captured.operation, account: { name: 'alpha-mp' } } },
      { replayed: true, operation: { id: mine.operation, account: { name: 'beta-mp' } } },
    ]);
    const keys = [keysSent('alpha', ORDER), keysSent('beta', order)];
    expect(keys.map(({ length }) => length)).toEqual([1, 1]);
    expect(keys[0]).not.toEqual(keys[1]);
    expect(keys.flat()).not.toContain(captured.key);
  });

  it('the operation of an idempotency key that both use at the same time', async () => {
    const [a, b] = TENANTS.map((tenant) => world.sandboxes[tenant].mercadopago.addOrder()) as [string, string];
    world.sandboxes.alpha.mercadopago.inject({ orderId: a, verb: 'capture', fault: { kind: 'slow', ms: 200 } });
    const slow = world.capture('alpha', a, 'both');
    const [theirs, mine] = await Promise.all([
      world.ask('beta', captureText(`alpha-mp:${a}`, 'both')),
      world.capture('beta', b, 'both'),
    ]);
    expect(theirs.data?.['captureOrder']).toEqual({
      __typename: 'InvalidInput',
      code: 'UNKNOWN_ACCOUNT',
      ledgerEntry: null,
    });
    expect((await slow).operation).not.toBe(mine.operation);
  });

  it('the list of operations, with any cursor of the other', async () => {
    const own = [await world.capture('beta', world.sandboxes.beta.mercadopago.addOrder(), 'before')];
    const theirs = await world.capture('alpha', world.sandboxes.alpha.mercadopago.addOrder(), 'between');
    own.unshift(await world.capture('beta', world.sandboxes.beta.mercadopago.addOrder(), 'after'));
    const all = await listOf('alpha', '');
    const cursor = all.edges.find(({ node }) => node.id === theirs.operation)?.cursor ?? '';
    const madeUpCursor = cursor.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    const page = await listOf('beta', `after: "${cursor}"`);
    expect(page).toEqual(await listOf('beta', `after: "${madeUpCursor}"`));
    expect(page.edges.map(({ node }) => node.account.name)).toContain('beta-mp');
    for (const tenant of TENANTS) {
      const names = (await listOf(tenant, 'first: 100')).edges.map(({ node }) => node.account.name);
      expect(new Set(names)).toEqual(new Set([`${tenant}-mp`]));
    }
    expect(await listOf('gamma', `after: "${cursor}"`)).toEqual({ edges: [] });
  });
});

const keysSent = (tenant: Tenant, orderId: string): readonly (string | null)[] =>
  world.sandboxes[tenant].mercadopago
    .requests()
    .filter((request) => request.orderId === orderId && request.verb === 'capture')
    .map(({ idempotencyKey }) => idempotencyKey);

interface List {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly id: string; readonly account: { readonly name: string } };
  }[];
}

const listOf = async (tenant: Tenant | 'gamma', page: string): Promise<List> => {
  const { data } = await world.ask(
    tenant,
    `{ operations${page === '' ? '' : `(${page})`} { edges { cursor node { id account { name } } } } }`,
  );
  return data?.['operations'] as List;
};
