import fc from 'fast-check';
import {
  type FragmentDefinitionNode,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { findBreach } from '../../../src/graphql/guards/limits/find-breach.js';
import { LIMITS, MAX_ERRORS, MAX_TOKENS } from '../../../src/graphql/guards/limits/limits.js';
import { type Measured, measure } from '../../../src/graphql/guards/limits/measure.js';
import { OPERATION_GUARDS } from '../../../src/graphql/guards/limits/operation-guards.js';
import { isReadAtProvider } from '../../../src/graphql/guards/limits/reads-provider.js';
import { toValidationRule } from '../../../src/graphql/guards/limits/to-validation-rule.js';
import { schema } from '../ask.js';
import { documentNamed, namedDocuments } from '../named-documents.js';

const measureText = (text: string): Measured => {
  const { definitions } = parse(text);
  const [operation] = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  if (operation === undefined) throw new Error('no operation');
  return measure(operation, schema, (name) => fragments.find((fragment) => fragment.name.value === name));
};

const codesOf = (text: string): unknown[] =>
  validate(schema, parse(text, { maxTokens: MAX_TOKENS }), [...specifiedRules, toValidationRule(OPERATION_GUARDS)], {
    maxErrors: MAX_ERRORS,
  }).map(({ extensions }) => extensions['code']);

const capture = (alias = '') =>
  `${alias} captureOrder(input: { orderId: "acme:ORD-1", idempotencyKey: "k1" }) { __typename }`;

describe('depth', () => {
  const nested = (levels: number): string =>
    levels === 0 ? 'id' : `operations { edges { node { order { ... on Order { ${nested(levels - 1)} } } } } }`;

  it('is counted through fragments', () => {
    const text = `{ order(id: "a:b") { ...A } } fragment A on Order { transactions { ...B } } fragment B on Transaction { amount { amount } }`;
    expect(measureText(text).depth).toBe(4);
  });

  it('is refused at 12 levels, with fragments or without', () => {
    expect(measureText(`{ order(id: "a:b") { ... on Order { ${nested(3)} } } }`).depth).toBe(14);
    expect(codesOf(`{ order(id: "a:b") { ... on Order { ${nested(3)} } } }`)).toContain('LIMIT_EXCEEDED');
    const chain = `{ order(id: "a:b") { ...A } } fragment A on Order { operations { edges { node { order { ...B } } } } } fragment B on Order { operations { edges { node { order { ...C } } } } } fragment C on Order { total { amount currency } transactions { amount { amount } } }`;
    expect(measureText(chain).depth).toBe(12);
    expect(codesOf(chain)).toEqual(['LIMIT_EXCEEDED']);
  });
});

describe('aliases', () => {
  it.each(['__typename', 'accounts { name }'])('are counted, also those of %s', (field) => {
    const text = `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
    expect(measureText(text).aliases).toBe(200);
    expect(codesOf(text)).toContain('LIMIT_EXCEEDED');
  });

  it('in a fragment count at every place that spreads it', () => {
    const text = `{ accounts { ...A provider { __typename } } more: accounts { ...A } } fragment A on Account { a: name b: name }`;
    expect(measureText(text).aliases).toBe(5);
  });
});

describe('money verbs', () => {
  it.each([
    `mutation { ${capture('a:')} ${capture('b:')} }`,
    `mutation { ${capture()} processOrder(input: { orderId: "acme:ORD-1", idempotencyKey: "k2" }) { __typename } }`,
    `mutation { ...M ...N } fragment M on Mutation { ${capture('a:')} } fragment N on Mutation { ${capture('b:')} }`,
    `mutation { ... on Mutation { ${capture('a:')} } ... { ${capture('b:')} } }`,
  ])('are refused if there are two: %s', (text) => {
    expect(codesOf(text)).toEqual(['ONE_MONEY_VERB']);
  });

  it('are allowed once, beside __typename and fields that move no money', () => {
    expect(
      codesOf(
        `mutation { __typename ${capture()} reconcileOperation(id: "op_11111111-4111-4111-8111-111111111111") { __typename } }`,
      ),
    ).toEqual([]);
  });

  it('are counted separately for each operation of a document', () => {
    expect(codesOf(`mutation A { ${capture()} } mutation B { ${capture()} }`)).toEqual([]);
  });
});

describe('cost', () => {
  it('grows with the length of lists in the arguments', () => {
    const of = (first: string) =>
      measureText(`query ($n: Int) { operations(first: ${first}) { edges { node { id } } } }`).cost;
    expect(of('1')).toBe(4);
    expect(of('10')).toBeGreaterThan(5 * of('1'));
    expect(of('$n')).toBe(of('100'));
    expect(of('100000')).toBe(of('100'));
  });

  it('counts the default value of an argument', () => {
    expect(measureText('{ operations { edges { cursor } } }').cost).toBe(
      measureText('{ operations(first: 20) { edges { cursor } } }').cost,
    );
  });

  it('counts a read at a provider as more than a field', () => {
    expect(measureText('{ order(id: "a:b") { __typename } }').cost).toBeGreaterThan(
      measureText('{ accounts { __typename } }').cost,
    );
    expect(measureText('{ orders(ids: ["a:b", "a:c"]) { __typename } }').cost).toBe(23);
  });

  it('marks exactly the fields that may read an order at its provider', () => {
    const fields = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })),
      );
    const answersOrder = ({ field }: (typeof fields)[number]) =>
      ['Order', 'OrderResult', 'Node'].includes(getNamedType(field.type).name);
    const marked = fields.filter(({ field }) => isReadAtProvider(field)).map(({ name }) => name);
    expect(marked).toEqual(fields.filter(answersOrder).map(({ name }) => name));
    expect(marked).toContain('OrderCaptured.order');
  });

  it('is refused before execution if it is too high', () => {
    const order = 'operations(first: 100) { edges { node { order { __typename } } } }';
    expect(codesOf(`query ($ids: [ID!]!) { orders(ids: $ids) { ... on Order { ${order} } } }`)).toEqual([
      'LIMIT_EXCEEDED',
    ]);
  });

  it('takes no time to measure when fragments spread each other twice', () => {
    const links = Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
    );
    const text = `{ ...F0 } ${links.join(' ')} fragment F60 on Query { accounts { name } }`;
    expect(measureText(text).cost).toBe(2 ** 60 * 6);
    expect(codesOf(text)).toContain('LIMIT_EXCEEDED');
  });
});

it('knows no subscriptions', () => {
  expect(codesOf('subscription { accounts { name } }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

it('ends at cyclic fragments', () => {
  expect(
    measureText('{ ...A } fragment A on Query { accounts { name } ...B } fragment B on Query { ...A }').depth,
  ).toBe(2);
  expect(codesOf('{ ...A } fragment A on Query { ...A }')).not.toEqual([]);
});

describe('width', () => {
  it.each([
    `{ accounts { ${'name '.repeat(201)} } }`,
    `{ order(id: "a:b") { ... on Order { ${'... { status } '.repeat(201)} } } }`,
    `{ order(id: "a:b") { ${'...S '.repeat(101)} } } fragment S on Order { status id }`,
  ])('is counted through fragments and refused: %s', (text) => {
    expect(measureText(text).width).toBeGreaterThan(LIMITS.width);
    expect(codesOf(text)).toContain('LIMIT_EXCEEDED');
  });

  it('is the width of the widest place, not the sum of all places', () => {
    expect(measureText('{ accounts { name mode } a: accounts { name provider { name } } }').width).toBe(2);
  });
});

it('finds the exceeded limit before validation, and finds none in a document that does not parse', () => {
  expect(findBreach(`{ nothing { ${'nothing '.repeat(300)} } }`, schema)).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  expect(findBreach(`mutation { ${capture('a:')} ${capture('b:')} }`, schema)).toMatchObject({
    code: 'ONE_MONEY_VERB',
  });
  for (const text of ['{', '', '{ nothing }', `{ order(id: ${'['.repeat(4_000)}`])
    expect(findBreach(text, schema)).toBeNull();
});

it('refuses more root fields than a client needs for one screen', () => {
  expect(codesOf(`{ ${'__typename '.repeat(LIMITS.rootFields + 1)} }`)).toEqual(['LIMIT_EXCEEDED']);
});

it('answers ten thousand unknown directives with at most five errors and a note that there are more', () => {
  const text = `{ accounts { name ${'@x '.repeat(1_000)} } }`;
  expect(codesOf(text).length).toBeLessThanOrEqual(MAX_ERRORS + 1);
});

it('refuses too many tokens while parsing', () => {
  expect(() => parse(`{ ${'a '.repeat(20_000)} }`, { maxTokens: MAX_TOKENS })).toThrow(/tokens/);
});

it('measures every document that parses, valid or not', () => {
  const field = fc.constantFrom(
    'accounts',
    'order',
    'nothing',
    '__schema',
    'captureOrder',
    '...F',
    '... on Nope { x }',
    '{',
    '}',
    ' a: ',
  );
  fc.assert(
    fc.property(fc.array(field, { maxLength: 30 }), (parts) => {
      const text = `{ __typename ${parts.join(' ')} } fragment F on Query { ...F }`;
      try {
        parse(text);
      } catch {
        return;
      }
      expect(measureText(text).cost).toBeGreaterThan(0);
    }),
  );
});

it.each(namedDocuments)('the limits leave our own documents ample room: %s', (name) => {
  const text = documentNamed(name);
  const measured = measureText(text);
  expect(measured.depth).toBeLessThanOrEqual(LIMITS.depth / 1.5);
  expect(measured.aliases).toBeLessThanOrEqual(LIMITS.aliases / 2);
  expect(measured.rootFields).toBeLessThanOrEqual(LIMITS.rootFields / 2);
  expect(measured.width).toBeLessThanOrEqual(LIMITS.width / 2);
  expect(measured.cost).toBeLessThanOrEqual(LIMITS.cost / 2);
  expect(parse(text).tokenCount).toBeLessThanOrEqual(MAX_TOKENS / 2);
  expect(codesOf(text)).toEqual([]);
});
