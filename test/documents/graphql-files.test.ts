import { expect, it } from 'vitest';
import { sha256 } from '../../src/documents/document-id.js';
import { readGraphqlFiles } from '../../src/documents/graphql-files.js';

const ORDER = {
  path: 'app/order.graphql',
  text: `
    query ShowOrder($id: ID!) {
      order(id: $id) {
        ...Problems
        ... on Order { total { ...Money } account { __typename name } }
      }
    }
    fragment Problems on Problem { code }
  `,
};
const MONEY = {
  path: 'app/shared/money.gql',
  text: `
    # Amounts
    fragment Money on Money { amount, currency }
    fragment Unused on Money { amount }
  `,
};

/** The id that @apollo/generate-persisted-query-manifest 1.4.0 writes for these two files. */
const APOLLO_ID = 'a18c2a0644e27d7da8320ca6b80742962825bca3119788a017fbdcee08303451';

it("makes the same text as Apollo's own tool, with fragments from any file", () => {
  const { candidates, faults } = readGraphqlFiles([ORDER, MONEY]);
  expect(faults).toEqual([]);
  expect(candidates).toMatchInlineSnapshot(`
    [
      {
        "body": "query ShowOrder($id: ID!) {
      order(id: $id) {
        ...Problems
        ... on Order {
          total {
            ...Money
            __typename
          }
          account {
            __typename
            name
          }
          __typename
        }
        __typename
      }
    }

    fragment Money on Money {
      amount
      currency
      __typename
    }

    fragment Problems on Problem {
      code
      __typename
    }",
        "source": "app/order.graphql",
      },
    ]
  `);
  expect(candidates.map(({ body }) => sha256(body))).toEqual([APOLLO_ID]);
});

it('does not depend on the order of the files', () => {
  expect(readGraphqlFiles([MONEY, ORDER])).toEqual(readGraphqlFiles([ORDER, MONEY]));
});

it('makes one document from each operation of a file', () => {
  const file = { path: 'a.graphql', text: 'query A { ...F } mutation B { b } fragment F on Query { a }' };
  const { candidates } = readGraphqlFiles([file]);
  expect(candidates.map(({ body }) => body)).toEqual([
    'query A {\n  ...F\n}\n\nfragment F on Query {\n  a\n  __typename\n}',
    'mutation B {\n  b\n}',
  ]);
});

it('stops at fragments that spread each other in a cycle', () => {
  const text = 'query A { ...F } fragment F on Query { ...G } fragment G on Query { ...F }';
  const { candidates } = readGraphqlFiles([{ path: 'a.graphql', text }]);
  expect(candidates).toHaveLength(1);
});

it('adds no __typename beside an introspection field', () => {
  const { candidates } = readGraphqlFiles([
    { path: 'a.graphql', text: 'query A { a { __schema { types { name } } } }' },
  ]);
  expect(candidates[0]?.body).not.toContain('a {\n    __typename');
});

it('ignores a schema among the documents', () => {
  const schema = { path: 'schema.graphql', text: 'type Query { a: String }' };
  expect(readGraphqlFiles([schema])).toEqual({ candidates: [], faults: [] });
});

it('names the file and the line of a syntax error', () => {
  const { faults } = readGraphqlFiles([{ path: 'a.graphql', text: 'query A {\n  a\n' }, ORDER, MONEY]);
  expect(faults).toEqual(['a.graphql:3: Syntax Error: Expected Name, found <EOF>.']);
});

it('refuses two different fragments with one name', () => {
  const fragment = (path: string, text: string) => ({ path, text: `fragment Money on Money { ${text} }` });
  expect(readGraphqlFiles([fragment('a.graphql', 'amount'), fragment('b.graphql', 'currency')]).faults).toEqual([
    'b.graphql: the fragment Money differs from the one in a.graphql.',
  ]);
  expect(readGraphqlFiles([fragment('a.graphql', 'amount'), fragment('b.graphql', ' amount ')]).faults).toEqual([]);
});
