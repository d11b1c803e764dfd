import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPES, type Scope } from '../../../src/domain/caller.js';
import { systemClock } from '../../../src/platform/clock.js';
import { WAYS_BENEATH, WAYS_IN } from '../../graphql/ways-in.js';
import { anApp, type RunningApp } from '../../support/an-app.js';
import { createMemoryLedger } from '../../support/ledgers/memory-ledger.js';
import { createUnreliableLedger, type UnreliableLedger } from '../../support/ledgers/unreliable-ledger.js';
import { type Answered, post } from '../over-http.js';
import { KINDS, type Kind, type SomeCredentials, someCredentials } from './some-credentials.js';

const without = (...left: readonly Scope[]): readonly Scope[] => SCOPES.filter((scope) => !left.includes(scope));

const EVERY = SCOPES;
const SETS: readonly (readonly Scope[])[] = [
  EVERY,
  ...SCOPES.map((scope) => [scope]),
  ...SCOPES.map((scope) => without(scope)),
  ...WAYS_BENEATH.map(({ scopes }) => scopes),
];

let credentials: SomeCredentials;
let ledger: UnreliableLedger;
let app: RunningApp;
let operationId: string;

beforeAll(async () => {
  credentials = await someCredentials(SETS.map((scopes) => ({ tenant: 'default', scopes })));
  ledger = createUnreliableLedger(createMemoryLedger(systemClock));
  app = await anApp(credentials.env, { ledger });
  const text = `mutation { captureOrder(input: { orderId: "${anOrder()}", idempotencyKey: "k" }) { ... on OperationResult { operation { id } } } }`;
  operationId = idIn(await ask('API key', EVERY, text), 'captureOrder');
});
afterAll(async () => {
  await app.close();
  await credentials.issuer.close();
});

/** An order that waits for its capture. */
const anOrder = (): string => `mercadopago:${app.sandbox.mercadopago.addOrder()}`;
const named = () => ({ orderId: anOrder(), operationId });

const ask = async (kind: Kind, scopes: readonly Scope[], query: string): Promise<Answered> =>
  post(app, { query }, await credentials.headerOf(kind, { tenant: 'default', scopes }));

/** The id of the operation in the answer of a mutation. */
const idIn = ({ data }: Answered, field: string): string => {
  const answered = data?.[field] as { readonly operation: { readonly id: string } };
  return answered.operation.id;
};

/** The calls that reached the providers and the ledger so far, without those of the worker. */
const done = () => ({
  sent: [...app.sandbox.mercadopago.requests(), ...app.sandbox.vnda.requests()].length,
  asked: ledger.calls.filter((call) => call !== 'claimDue' && call !== 'countOpen').length,
});

const expectForbidden = ({ status, data, errors }: Answered, ...missing: readonly Scope[]): void => {
  expect(status).toBe(200);
  const message = `This credential lacks these scopes: ${missing.join(', ')}. Nothing was done.`;
  expect(errors).toMatchObject([{ message, extensions: { code: 'FORBIDDEN' } }]);
  expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
};

describe.each(KINDS)('by %s,', (kind) => {
  it.each(WAYS_IN)('$field needs $scope, and no other scope opens it', async ({ field, textOf, scope }) => {
    const text = textOf(named());
    const before = done();
    for (const scopes of [...without(scope).map((other) => [other]), without(scope)]) {
      expectForbidden(await ask(kind, scopes, text), scope);
    }
    expect(done()).toEqual(before);
    const { data, errors } = await ask(kind, [scope], text);
    expect(errors).toBeUndefined();
    expect(data?.[field]).toBeTruthy();
  });

  it.each(WAYS_BENEATH)('both scopes are needed for $text', async ({ textOf, scopes }) => {
    const [own, beneath] = scopes;
    const text = textOf(named());
    const before = done();
    expectForbidden(await ask(kind, [own], text), beneath);
    expectForbidden(await ask(kind, without(beneath), text), beneath);
    expectForbidden(await ask(kind, [beneath], text), own);
    expect(done()).toEqual(before);
    expect((await ask(kind, scopes, text)).errors).toBeUndefined();
  });

  it('the buyer and the provider’s JSON are null without their scopes', async () => {
    const text = `{ order(id: "${anOrder()}") { ... on Order { payer { name } providerData transactions { providerData } } } }`;
    const shown = async (scopes: readonly Scope[]) => (await ask(kind, scopes, text)).data?.['order'];
    expect(await shown(without('orders:payer'))).toMatchObject({ payer: null, providerData: { type: 'online' } });
    expect(await shown(without('orders:provider-data'))).toMatchObject({
      payer: { name: 'Maria Souza' },
      providerData: null,
      transactions: [{ providerData: null }],
    });
  });

  it('the ledger shows the order of a failed capture only to callers who may read orders', async () => {
    const orderId = 'mercadopago:ORDDEMOCANCELED000000000001';
    const capture = `mutation { captureOrder(input: { orderId: "${orderId}", idempotencyKey: "${kind}" }) { ... on OrderStateConflict { order { status } operation { id } } } }`;
    const answered = await ask('API key', EVERY, capture.replace(kind, 'canceled'));
    expect(answered.data).toMatchObject({ captureOrder: { order: { status: 'CANCELED' } } });
    const look = `{ operation(id: "${idIn(answered, 'captureOrder')}") { problem { ... on OrderStateConflict { order { status } } } } }`;
    const before = done().sent;
    const unseen = await ask(kind, without('orders:read'), look);
    expect(unseen.data).toEqual({ operation: { problem: { order: null } } });
    expect(done().sent).toBe(before);
    const seen = await ask(kind, EVERY, look);
    expect(seen.data).toEqual({ operation: { problem: { order: { status: 'CANCELED' } } } });
  });
});
