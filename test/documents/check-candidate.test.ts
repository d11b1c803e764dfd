import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/documents/candidate.js';
import { checkCandidate } from '../../src/documents/check-candidate.js';
import { sha256 } from '../../src/documents/document-id.js';
import { createSchema } from '../../src/graphql/schema.js';

const schema = createSchema();

const BODY = 'query Names { accounts { name } }';

const check = (candidate: Partial<Candidate>) =>
  checkCandidate({ source: 'app.json', body: BODY, ...candidate }, schema);

const faultOf = (candidate: Partial<Candidate>): string => {
  const checked = check(candidate);
  return checked.kind === 'fault' ? checked.fault : '';
};

describe('a document that is trusted', () => {
  const document = { id: sha256(BODY), body: BODY, name: 'Names', type: 'query' };

  it.each([
    ['the file gives no id', undefined],
    ['the file gives the SHA-256', sha256(BODY)],
    ['the file gives the SHA-256 with its prefix', `sha256:${sha256(BODY)}`],
  ])('has its SHA-256 as its id when %s', (_what, id) => {
    expect(check(id === undefined ? {} : { id })).toEqual({ kind: 'document', document });
  });

  it.each(['e90c733f1eea6c4917535e865f9ea86a47aa8598', 'NamesCustomId', 'x-app:names~1', '0'.repeat(64)])(
    'keeps the id %s',
    (id) => {
      expect(check({ id })).toEqual({ kind: 'document', document: { ...document, id } });
    },
  );

  it('may come with its name and type', () => {
    expect(check({ name: 'Names', type: 'query' }).kind).toBe('document');
  });
});

describe('a document is refused, with its file and its name, when', () => {
  it.each([
    ['it is empty', { body: '' }, 'app.json: Syntax Error: Unexpected <EOF>.'],
    ['it is cut', { body: 'query Names {' }, 'app.json: Syntax Error: Expected Name, found <EOF>.'],
    [
      'it has no operation',
      { body: 'fragment A on Account { name }' },
      'app.json: it has 0 operations; it must have one.',
    ],
    [
      'it has two operations',
      { body: 'query A { accounts { name } } query B { accounts { name } }' },
      'app.json: it has 2 operations; it must have one.',
    ],
    [
      'its operation has no name',
      { body: '{ accounts { name } }' },
      'app.json: its operation has no name; logs and metrics need one.',
    ],
    ['the file gives another name', { name: 'Others' }, 'app.json, Names: the file gives it the name Others.'],
    [
      'the file gives another type',
      { type: 'mutation' },
      'app.json, Names: the file says that it is a mutation, but it is a query.',
    ],
    [
      'its id is malformed',
      { id: '__proto__' },
      'app.json, Names: its id must have 1 to 256 letters, digits and . _ ~ : + / = -, and begin with a letter or a digit.',
    ],
    [
      'its id is the SHA-256 of another text',
      { id: `sha256:${'0'.repeat(64)}` },
      'app.json, Names: its id begins with sha256: but is not the SHA-256 of the text.',
    ],
    [
      'the schema has no such field',
      { body: 'query Names { accounts { nothing } }' },
      'app.json, Names: Cannot query field "nothing" on type "Account".',
    ],
    [
      'a fragment is missing',
      { body: 'query Names { accounts { ...Missing } }' },
      'app.json, Names: Unknown fragment "Missing".',
    ],
    [
      'the schema lacks its operation type',
      { body: 'subscription Names { accounts { name } }' },
      'app.json, Names: the schema has no subscription.',
    ],
    ['it has too many tokens', { body: `query A { ${'__typename '.repeat(5_000)} }` }, /^app\.json: Syntax Error: /],
    [
      'it exceeds a limit',
      { body: `query A { ${'accounts { name } '.repeat(40)} }` },
      /^app\.json, A: The document (has|is) .*; the limit is \d/,
    ],
  ])('%s', (_what, candidate, fault) => {
    expect(faultOf(candidate)).toEqual(typeof fault === 'string' ? fault : expect.stringMatching(fault));
  });

  const CAPTURE = 'captureOrder(input: { orderId: "vnda:1", idempotencyKey: "a" }) { __typename }';
  const PROCESS = 'processOrder(input: { orderId: "vnda:1", idempotencyKey: "b" }) { __typename }';

  it.each([
    ['side by side', `mutation Twice { ${CAPTURE} ${PROCESS} }`],
    ['with aliases', `mutation Twice { a: ${CAPTURE} b: ${CAPTURE} }`],
    ['in a fragment', `mutation Twice { ${CAPTURE} ...Second } fragment Second on Mutation { ${PROCESS} }`],
    ['in an inline fragment', `mutation Twice { ${CAPTURE} ... on Mutation { ${PROCESS} } }`],
  ])('it moves money twice: %s', (_where, body) => {
    expect(faultOf({ body })).toMatch(/^app\.json, Twice: The document has 2 mutations that move money/);
  });
});
