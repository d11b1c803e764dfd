import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KINDS, type Kind } from './some-credentials.js';
import { TENANTS, type Tenant, type TwoTenants, twoTenants } from './two-tenants.js';

const REQUESTS = 1_000;
const CONNECTIONS = 8;

/** The same of everyone: what it answers depends on who asks, and on whose order the variable names. */
const DOCUMENT = `query Mine($id: ID!) {
  accounts { name }
  order(id: $id) { ... on Order { id description payer { name } operations { edges { node { id } } } } ... on Problem { code } }
  node(id: $id) { id }
  operations { edges { cursor node { id orderId idempotencyKey requestedBy account { name } } } }
}`;

let world: TwoTenants;
/** By account. Both simulators are one shop to the ledger: each tenant has an order of its own. */
const orderByAccount = new Map<string, string>();
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
/** The tenants whose requests used a connection. */
const tenantsBySocket = new Map<Socket, Set<Tenant>>();

beforeAll(async () => {
  world = await twoTenants();
  for (const tenant of TENANTS) {
    const order = world.sandboxes[tenant].mercadopago.addOrder();
    orderByAccount.set(`${tenant}-mp`, order);
    await world.capture(tenant, order, 'the-key');
    world.sandboxes[tenant].mercadopago.setOrder(order, {
      description: `of ${tenant}`,
      payer: { first_name: `Maria of ${tenant}` },
    });
  }
});
afterAll(async () => {
  agent.destroy();
  await world.close();
});

/** A caller of this tenant asks for the order of this account. */
interface Asked {
  readonly tenant: Tenant;
  readonly kind: Kind;
  readonly account: string;
}

const ask = async ({ tenant, kind, account }: Asked): Promise<string> => {
  const headers = { 'content-type': 'application/json', ...(await world.headerOf(kind, tenant)) };
  const sent = request(`${world.url}/graphql`, { method: 'POST', agent, headers });
  sent.on('socket', (socket) => {
    const tenants = tenantsBySocket.get(socket) ?? new Set();
    tenantsBySocket.set(socket, tenants.add(tenant));
  });
  sent.end(JSON.stringify({ query: DOCUMENT, variables: { id: `${account}:${orderByAccount.get(account)}` } }));
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return text(answer);
};

/** Every caller with either credential, for its own order and sometimes for the order of the other. */
const EVERYBODY: readonly Asked[] = KINDS.flatMap((kind) =>
  TENANTS.flatMap((tenant) => ['alpha-mp', 'beta-mp'].map((account) => ({ tenant, kind, account }))),
);

/** Expects everything of the caller's own, and of the other only the id in the request. */
const expectOwn = (answer: string, { tenant, account }: Asked): void => {
  expect(answer).toContain(`"${tenant}-vnda"`);
  expect(answer.includes(`Maria of ${tenant}`)).toBe(account === `${tenant}-mp`);
  expect(answer).not.toContain(tenant === 'alpha' ? 'beta' : 'alpha');
};

it('each caller gets only its own data, in whatever order the requests of two callers mix', async () => {
  const alone = await Promise.all(EVERYBODY.map(ask));
  alone.forEach((answer, index) => {
    expectOwn(answer, EVERYBODY[index] as Asked);
  });
  tenantsBySocket.clear();
  const answers = await Promise.all(
    Array.from({ length: REQUESTS }, (_, index) => ask(EVERYBODY[index % EVERYBODY.length] as Asked)),
  );
  expect(answers.filter((answer, index) => answer !== alone[index % EVERYBODY.length])).toEqual([]);
  expect(tenantsBySocket.size).toBeLessThanOrEqual(CONNECTIONS);
  for (const tenants of tenantsBySocket.values()) expect(tenants.size).toBe(2);
});
