import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SCOPES } from '../../../src/domain/caller.js';
import { guardRoots } from '../../../src/graphql/guards/guard-roots.js';
import { scopeRuleOf } from '../../../src/graphql/guards/scopes.js';
import { anOperation } from '../../support/an-operation.js';
import { anOrder } from '../../support/an-order.js';
import { aCaller } from '../a-caller.js';
import { ask, at, schema } from '../ask.js';
import { FakeOperations } from '../fake-operations.js';
import { WAYS_IN } from '../ways-in.js';

const INPUT = '{ orderId: "acme:ORD-1", idempotencyKey: "k1" }';
const operation = anOperation();
const ways = WAYS_IN.map(({ textOf, ...way }) => ({
  ...way,
  text: textOf({ orderId: 'acme:ORD-1', operationId: operation.id }),
}));

const everything = () =>
  new FakeOperations({
    orders: [anOrder()],
    operations: [operation],
    outcome: { kind: 'done', operation, order: null, replayed: false },
    operationOutcome: { kind: 'operation', operation },
  });

const nothingWasAsked = (operations: FakeOperations): void => {
  expect(operations.commands).toEqual([]);
  expect(operations.orderReads).toEqual([]);
  expect(operations.operationReads).toEqual([]);
  expect(operations.listed).toEqual([]);
};

it('the test has a document for every field of Query and Mutation', () => {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.keys(root?.getFields() ?? {}),
  );
  expect(fields.toSorted()).toEqual([...new Set(ways.map(({ field }) => field))].toSorted());
});

it('a schema with a root field that declares no scope is not built', () => {
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: { open: { type: GraphQLString, resolve: () => 'anyone' } },
  });
  expect(() => guardRoots(new GraphQLSchema({ query }))).toThrow('open declares no scope');
});

describe.each(ways)('$field: $text', ({ field, text, scope }) => {
  it(`answers a caller with ${scope}`, async () => {
    const answer = await ask(text, { operations: everything(), caller: aCaller(scope) });
    expect(answer.errors).toBeUndefined();
    expect(at(answer, field)).not.toBeNull();
  });

  it.each(SCOPES.filter((other) => other !== scope))(
    'refuses a caller with only %s, and does nothing',
    async (other) => {
      const operations = everything();
      const answer = await ask(text, { operations, caller: aCaller(other) });
      expect(answer.errors).toMatchObject([
        { message: expect.stringContaining(scope), extensions: { code: 'FORBIDDEN' } },
      ]);
      nothingWasAsked(operations);
    },
  );
});

describe('a selection beneath a root field', () => {
  const LEDGER = ' fragment Ledger on Order { operations { edges { cursor } } }';
  const capture = (selection: string) =>
    `mutation { captureOrder(input: ${INPUT}) { ... on OrderCaptured { ${selection} } } }${selection.includes('...Ledger') ? LEDGER : ''}`;

  it.each([
    'order { operations { edges { cursor } } }',
    'order { ...Ledger }',
    'order { account { name } ... on Node { ... on Order { ...Ledger } } }',
  ])('needs its own scope before anything is sent: %s', async (selection) => {
    const operations = everything();
    const answer = await ask(capture(selection), { operations, caller: aCaller('orders:capture') });
    expect(answer.errors).toMatchObject([{ path: ['captureOrder'], extensions: { code: 'FORBIDDEN' } }]);
    nothingWasAsked(operations);
    const both = await ask(capture(selection), {
      operations: everything(),
      caller: aCaller('orders:capture', 'operations:read'),
    });
    expect(both.errors).toBeUndefined();
  });

  it('needs orders:read if it shows the order of an operation', async () => {
    const text = `{ operation(id: "${operation.id}") { order { __typename } } }`;
    expect((await ask(text, { operations: everything(), caller: aCaller('operations:read') })).errors).toMatchObject([
      { message: expect.stringContaining('orders:read') },
    ]);
    const both = aCaller('operations:read', 'orders:read');
    expect((await ask(text, { operations: everything(), caller: both })).errors).toBeUndefined();
  });
});

it('every root field has a rule with known scopes', () => {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const rule = scopeRuleOf(field);
      expect(SCOPES).toContain(typeof rule === 'function' ? rule({ id: 'x' }) : rule);
    }
  }
});
