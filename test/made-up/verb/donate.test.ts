import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '../../../src/callers/api-key.js';
import { describeCreated } from '../../../src/cli/keys-texts.js';
import { openDocuments } from '../../../src/documents/document-store.js';
import { type Scope, scopesOf } from '../../../src/domain/caller.js';
import { availableOperations } from '../../../src/domain/operation/available.js';
import { moneyMutations, VERBS, type VerbTable } from '../../../src/domain/operation/verbs.js';
import { factsOf } from '../../../src/graphql/guards/document-facts.js';
import { findBreach } from '../../../src/graphql/guards/limits/find-breach.js';
import { MONEY_VERBS } from '../../../src/graphql/guards/limits/limits.js';
import { mayMoveMoney } from '../../../src/http/guards/may-move-money.js';
import { answerFromLedger } from '../../../src/operations/answer-from-ledger.js';
import { readBaseline } from '../../../src/operations/baseline.js';
import { aCaller } from '../../graphql/a-caller.js';
import { ask, at } from '../../graphql/ask.js';
import { FakeOperations } from '../../graphql/fake-operations.js';
import { PROBLEM_BY_MEMBER } from '../../graphql/problems.js';
import { KEY_PROVIDER } from '../../support/an-account.js';
import { anOperation } from '../../support/an-operation.js';
import { anOrder } from '../../support/an-order.js';
import { createFakeClock, NOON } from '../../support/fake-clock.js';
import { createFakeProvider } from '../../support/fake-provider-client.js';
import { aSchema, DONATE, withDonate } from './donate.js';

const schema = aSchema();
const SCOPE = 'orders:donate' as Scope;

const donate = (alias = 'donation') =>
  `${alias}: donateOrder(input: { orderId: "acme:ORD-1", idempotencyKey: "k1" }) { __typename }`;

it('needs a row: the table does not compile without it', () => {
  const { CAPTURE } = VERBS;
  // @ts-expect-error a verb is missing
  const table: VerbTable = { CAPTURE };
  expect(Object.keys(table)).toEqual(['CAPTURE']);
});

describe('the guards of documents', () => {
  /** All guards read this set, which is made once from the table. Here it gets the verb of the larger table. */
  const set = MONEY_VERBS as Set<string>;

  beforeAll(() => {
    expect(set).toEqual(moneyMutations());
    for (const mutation of moneyMutations(withDonate)) set.add(mutation);
  });

  afterAll(() => {
    for (const mutation of set) if (!moneyMutations().has(mutation)) set.delete(mutation);
  });

  it('allow it once in a document', () => {
    expect(findBreach(`mutation { ${donate()} }`, schema)).toBeNull();
    expect(findBreach(`mutation { ${donate('a')} ${donate('b')} }`, schema)).toMatchObject({ code: 'ONE_MONEY_VERB' });
  });

  it('know that the document moves money, and count it with the rate of money', () => {
    const document = parse(`mutation { ${donate()} }`);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    expect(factsOf(operation, document, schema).movesMoney).toBe(true);
  });
});

it('is refused last by an overloaded server', () => {
  const request = new IncomingMessage(new Socket());
  request.method = 'POST';
  request.push(JSON.stringify({ query: `mutation { ${donate()} }` }));
  const { documents } = openDocuments(
    JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: [] }),
  );
  expect(mayMoveMoney(request, documents)).toBe(false);
  expect(mayMoveMoney(request, documents, moneyMutations(withDonate))).toBe(true);
});

it('has a scope, printed after the scopes of the other verbs', () => {
  expect(scopesOf(withDonate).slice(0, 5)).toEqual([
    'orders:read',
    'orders:capture',
    'orders:process',
    'orders:donate',
    'orders:payer',
  ]);
});

it('makes an API key with its scope able to move money', () => {
  const created = createApiKey({ name: 'till', tenant: 'default', scopes: [SCOPE], expiresAt: undefined }, NOON);
  const place = { file: 'api-keys.json', url: 'http://127.0.0.1:4000/graphql' };
  expect(describeCreated(created, place)).not.toContain('It can move money');
  expect(describeCreated(created, place, withDonate)).toContain('It can move money');
});

it('is available for the orders that its row allows', () => {
  const capabilities = { ...KEY_PROVIDER, operations: [...KEY_PROVIDER.operations, DONATE] };
  const paid = { status: 'PAID', processingMode: null } as const;
  expect(availableOperations(paid, capabilities, [], withDonate)).toEqual(['DONATE']);
  expect(availableOperations({ ...paid, status: 'AUTHORIZED' }, capabilities, [], withDonate)).toEqual(['CAPTURE']);
  expect(availableOperations(paid, capabilities, [anOperation({ kind: DONATE })], withDonate)).toEqual([]);
});

it('answers a second idempotency key that it is done', () => {
  const operation = anOperation({ kind: DONATE, state: 'SUCCEEDED' });
  expect(answerFromLedger({ kind: 'taken', operation }, withDonate)).toMatchObject({
    problem: { member: 'OrderStateConflict', code: 'ORDER_ALREADY_PROCESSED' },
    operation,
    replayed: true,
  });
});

it.each([
  ['PAID', null],
  ['AUTHORIZED', { member: 'OrderStateConflict', code: 'OPERATION_NOT_SUPPORTED_FOR_ORDER' }],
] as const)('is checked before it is sent: an order that is %s', async (status, problem) => {
  const clock = createFakeClock();
  const provider = createFakeProvider({ clock, readings: [{ kind: 'found', order: anOrder({ status }) }] });
  const baseline = await readBaseline(provider, { kind: DONATE, providerOrderId: 'ORD-1' }, clock, withDonate);
  expect(baseline).toMatchObject(
    problem === null
      ? { kind: 'seen', attempt: { purpose: 'BASELINE' } }
      : { kind: 'obstacle', evidence: { result: { kind: 'refused', problem } } },
  );
});

describe('its mutation', () => {
  const operation = anOperation();
  const given = { given: schema, caller: aCaller(SCOPE) };
  const text = `mutation { ${donate()} }`;

  it.each([
    ['done', 'OrderDonated'],
    ['pending', 'DonationPending'],
  ] as const)('asks for the verb, and answers its own member for a %s operation', async (kind, member) => {
    const operations = new FakeOperations({ outcome: { kind, operation, order: null, replayed: false } });
    const answer = await ask(text, { ...given, operations });
    expect(answer.errors).toBeUndefined();
    expect(at(answer, 'donation')).toEqual({ __typename: member });
    expect([operations.kinds, operations.commands]).toEqual([
      ['DONATE'],
      [{ orderId: 'acme:ORD-1', idempotencyKey: 'k1' }],
    ]);
  });

  it('is refused without its scope', async () => {
    const operations = new FakeOperations();
    const answer = await ask(text, { ...given, operations, caller: aCaller('orders:read', 'orders:capture') });
    expect(answer.errors).toMatchObject([
      { message: expect.stringContaining(SCOPE), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(operations.commands).toEqual([]);
  });

  it('answers a problem that only its union has', async () => {
    const problem = PROBLEM_BY_MEMBER.OperationNotFound;
    const operations = new FakeOperations({ outcome: { kind: 'problem', problem, operation: null, replayed: false } });
    expect(at(await ask(text, { ...given, operations }), 'donation')).toEqual({ __typename: 'OperationNotFound' });
  });
});
