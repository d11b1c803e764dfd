import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparable, madeUp, QUESTIONS } from '../questions.js';
import { KINDS } from './some-credentials.js';
import { TENANTS, type Tenant, type Things, type TwoTenants, twoTenants } from './two-tenants.js';

let world: TwoTenants;
/** Two operations of the tenant alpha: one is final, one has an unknown outcome. */
let captured: Things;
let open: Things;

beforeAll(async () => {
  world = await twoTenants();
  captured = await world.capture('alpha', 'ORDDEMOWAITINGCAPTURE000001', 'alpha-key');
  const lost = world.sandboxes.alpha.mercadopago.addOrder();
  world.sandboxes.alpha.mercadopago.inject({ orderId: lost, verb: 'capture', fault: { kind: 'cut-before' } });
  open = await world.capture('alpha', lost, 'alpha-open');
});
afterAll(() => world.close());

const sent = () =>
  TENANTS.map(
    (tenant) => world.sandboxes[tenant].mercadopago.requests().length + world.sandboxes[tenant].vnda.requests().length,
  );

const ledgerOf = async (tenant: Tenant): Promise<string> =>
  (
    await world.ask(
      tenant,
      `{ operations { edges { node { id state nextCheckAt attempts { number result } resolution } } } }`,
    )
  ).text;

it('the test asks about a final operation and about an unknown outcome', async () => {
  const states = `{ final: operation(id: "${captured.operation}") { state } open: operation(id: "${open.operation}") { state } }`;
  expect((await world.ask('alpha', states)).data).toEqual({
    final: { state: 'SUCCEEDED' },
    open: { state: 'OUTCOME_UNKNOWN' },
  });
});

describe.each(KINDS)('the data of another tenant does not exist, with %s:', (kind) => {
  it.each(Object.entries(QUESTIONS))('%s', async (_, textOf) => {
    const before = { sent: sent(), ledger: await ledgerOf('alpha') };
    for (const things of [captured, open]) {
      const nothing = madeUp(things);
      for (const tenant of ['beta', 'gamma'] as const) {
        const theirs = await world.ask(tenant, textOf(things), kind);
        const nobodys = await world.ask(tenant, textOf(nothing), kind);
        expect(comparable(theirs, things)).toEqual(comparable(nobodys, nothing));
        expect(theirs.errors).toBeUndefined();
      }
    }
    expect(sent()[0]).toBe(before.sent[0]);
    expect(await ledgerOf('alpha')).toBe(before.ledger);
  });
});

it.each(Object.entries(QUESTIONS).filter(([name]) => !name.startsWith('captureOrder') && !name.startsWith('resolve')))(
  'and it exists for its owner: %s',
  async (_, textOf) => {
    const theirs = await world.ask('alpha', textOf(captured));
    const nothing = madeUp(captured);
    expect(comparable(theirs, captured).text).not.toBe(
      comparable(await world.ask('alpha', textOf(nothing)), nothing).text,
    );
  },
);
