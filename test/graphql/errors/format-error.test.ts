import fc from 'fast-check';
import { GraphQLError, graphql, graphqlSync, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createFormatError } from '../../../src/graphql/errors/format-error.js';
import { TOP_LEVEL_ERRORS } from '../../../src/graphql/errors/top-level-errors.js';
import { ask, schema } from '../ask.js';
import { FakeOperations } from '../fake-operations.js';
import { documentNamed } from '../named-documents.js';

const CANARY = '4111111111111111';

const logged: { readonly errorId: string; readonly error: unknown }[] = [];
const formatError = createFormatError({
  log: (errorId, error) => logged.push({ errorId, error }),
});

/** Formats as the server does, with the code of the phase and a stack that must not appear. */
const format = (error: GraphQLError, code: string) => {
  const { extensions } = error;
  return formatError({ ...error.toJSON(), extensions: { code, stacktrace: ['at a line'], ...extensions } }, error);
};

const messagesOf = async (document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<string[]> => {
  const { errors = [] } = await graphql({ schema, source: document, variableValues: variables });
  return errors.map((error) => format(error, 'GRAPHQL_VALIDATION_FAILED').message);
};

describe('an error of the client', () => {
  it('keeps only its message, its place and its code', async () => {
    const { errors = [] } = graphqlSync({ schema, source: '{ ordr(id: "x") { __typename } }' });
    expect(errors.map((error) => format(error, 'GRAPHQL_VALIDATION_FAILED'))).toEqual([
      {
        message: 'Cannot query field "ordr" on type "Query". Did you mean "order" or "orders"?',
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', retry: 'NEVER' },
      },
    ]);
  });

  it.each([
    'GRAPHQL_PARSE_FAILED',
    'BAD_USER_INPUT',
    'BAD_REQUEST',
    'OPERATION_RESOLUTION_FAILURE',
    'PERSISTED_QUERY_NOT_FOUND',
    'PERSISTED_QUERY_NOT_SUPPORTED',
    'LEDGER_UNAVAILABLE',
    'DOCUMENT_NOT_TRUSTED',
    'FORBIDDEN',
    'LIMIT_EXCEEDED',
  ] as const)('keeps its message: %s', (code) => {
    const { retry } = TOP_LEVEL_ERRORS[code];
    expect(format(new GraphQLError('Do otherwise.'), code)).toEqual({
      message: 'Do otherwise.',
      extensions: { code, retry },
    });
  });

  it('keeps the path of the field that failed', async () => {
    const answer = await ask('{ operations(first: 0) { edges { cursor } } }');
    expect(answer.errors?.map((error) => formatError(error, error))).toMatchObject([
      { path: ['operations'], message: '"first" must be 1 to 100.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('repeats names, and cuts a long message', async () => {
    const [message] = await messagesOf(`{ ${'x'.repeat(5000)} }`);
    expect(message?.length).toBeLessThan(310);
  });
});

describe('an error of the client about a value', () => {
  const CAPTURE = documentNamed('CaptureOrder');
  const right = { orderId: 'acme:ORD-1', idempotencyKey: 'k1' };

  it.each<{ variables: Record<string, unknown>; message: string }>([
    {
      variables: { input: CANARY },
      message: 'Variable "$input" got an invalid value. Expected type "CaptureOrderInput" to be an object.',
    },
    {
      variables: { input: { ...right, idempotencyKey: Number(CANARY) } },
      message: 'Variable "$input" got an invalid value at "input.idempotencyKey". Expected a value of type "String".',
    },
    {
      variables: { input: { ...right, orderId: { number: CANARY } } },
      message: 'Variable "$input" got an invalid value at "input.orderId". Expected a value of type "ID".',
    },
    {
      variables: { input: { ...right, orderId: null, note: CANARY } },
      message:
        'Variable "$input" got an invalid value at "input.orderId". Expected non-nullable type "ID!" not to be null.',
    },
    {
      variables: { input: { orderId: CANARY } },
      message:
        'Variable "$input" got an invalid value. Field "idempotencyKey" of required type "String!" was not provided.',
    },
    {
      variables: { input: { ...right, [CANARY]: 1 } },
      message: 'Variable "$input" got an invalid value. Expected a value of type "CaptureOrderInput".',
    },
    {
      variables: { input: right, locale: { [`x at "${CANARY}"; `]: 1 } },
      message: 'Variable "$locale" got an invalid value. Expected a value of type "String".',
    },
    { variables: {}, message: 'Variable "$input" of required type "CaptureOrderInput!" was not provided.' },
  ])('names the place and the expected type: $message', async ({ variables, message }) => {
    const messages = await messagesOf(CAPTURE, variables);
    expect(messages).toContain(message);
    expect(messages.join()).not.toContain(CANARY);
  });

  it.each([
    {
      filter: { states: [CANARY] },
      message:
        'Variable "$filter" got an invalid value at "filter.states[0]". Expected a value of type "OperationState".',
    },
    {
      filter: { states: 5 },
      message: 'Variable "$filter" got an invalid value at "filter.states". Expected a value of type "OperationState".',
    },
    {
      filter: { startedBefore: CANARY },
      message:
        'Variable "$filter" got an invalid value at "filter.startedBefore". Expected a value of type "DateTime".',
    },
  ])('does the same for enums and scalars: $message', async ({ filter, message }) => {
    expect(await messagesOf(documentNamed('Operations'), { filter })).toEqual([message]);
  });

  it.each([
    { document: `{ order(id: 4111111111111111.5) { __typename } }`, message: 'Expected a value of type "ID".' },
    { document: `{ order(id: { number: "${CANARY}" }) { __typename } }`, message: 'Expected a value of type "ID".' },
    {
      document: `{ operations(filter: "${CANARY}") { edges { cursor } } }`,
      message: 'Expected a value of type "OperationFilter".',
    },
    {
      document: `{ operations(filter: { states: [${CANARY}] }) { edges { cursor } } }`,
      message: 'Expected a value of type "OperationState".',
    },
    {
      document: `{ operations(filter: { states: [X${CANARY}] }) { edges { cursor } } }`,
      message: 'Expected a value of type "OperationState".',
    },
    {
      document: `{ operations(filter: { startedBefore: "${CANARY}" }) { edges { cursor } } }`,
      message: 'Expected a value of type "DateTime".',
    },
    { document: `{ operations(first: ${CANARY}) { edges { cursor } } }`, message: 'Expected a value of type "Int".' },
    { document: `{ operations(first: "${CANARY}") { edges { cursor } } }`, message: 'Expected a value of type "Int".' },
  ])('does the same for values in the document: $document', async ({ document, message }) => {
    expect(await messagesOf(document)).toEqual([message]);
  });

  it.each([
    `{ order(id: "${CANARY}" `,
    `{ order("${CANARY}") }`,
    `{ ${CANARY} }`,
    `"${CANARY}"`,
    `{ order(id: """${CANARY}""" """${CANARY}""") }`,
    `{ order(id: ${CANARY}.5 7) }`,
  ])('repeats no value of a document that does not parse: %s', (document) => {
    const parsing = () => parse(document);
    expect(parsing).toThrow(GraphQLError);
    try {
      parsing();
    } catch (error) {
      const formatted = format(error as GraphQLError, 'GRAPHQL_PARSE_FAILED');
      expect(formatted.message).toMatch(/^Syntax Error: /);
      expect(JSON.stringify(formatted)).not.toContain(CANARY);
    }
  });

  it.each([
    [`Argument "id" has invalid value "${CANARY}".`, 'Argument "id" has an invalid value.'],
    [
      `Variable "$at" got invalid value "${CANARY}"; Expected type "DateTime". No moment: ${CANARY}`,
      'Variable "$at" got an invalid value. Expected a value of type "DateTime".',
    ],
    [
      `Variable "$at" got invalid value "${CANARY}"; Nobody knows why ${CANARY}`,
      'Variable "$at" got an invalid value.',
    ],
  ])('repeats no value in rare messages: %s', (message, without) => {
    expect(format(new GraphQLError(message), 'BAD_USER_INPUT').message).toBe(without);
  });

  it('repeats no value from any place in the variables', async () => {
    const withCanary = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.constant(CANARY),
        fc.constant(Number(CANARY)),
        fc.dictionary(tie('key') as fc.Arbitrary<string>, tie('value')),
        fc.array(tie('value')),
      ),
      key: fc.constantFrom('orderId', 'idempotencyKey', CANARY, `" at "${CANARY}"; `, '; Expected type "x"'),
    })).value;
    await fc.assert(
      fc.asyncProperty(withCanary, async (input) => {
        const messages = await messagesOf(CAPTURE, { input, locale: input });
        expect(messages.join()).not.toContain(CANARY);
      }),
    );
  });
});

describe('an unexpected error', () => {
  it('is masked with an id, and its cause is logged under that id', () => {
    const cause = new Error(`select * from orders where card = ${CANARY}`);
    const error = new GraphQLError(cause.message, { originalError: cause, path: ['order'] });
    const formatted = format(error, 'INTERNAL_SERVER_ERROR');
    expect(formatted).toEqual({
      message: expect.stringContaining('send the same request again with the same idempotency key'),
      path: ['order'],
      extensions: {
        code: 'INTERNAL_SERVER_ERROR',
        retry: 'SAME_KEY',
        errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
    expect(logged.at(-1)).toEqual({ errorId: formatted.extensions?.['errorId'], error: cause });
  });

  it('is masked when it has no code, and its cause is logged unchanged', () => {
    const error = new Error(CANARY);
    expect(formatError({ message: error.message }, error).extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(logged.at(-1)?.error).toBe(error);
  });

  it('is masked when it comes from a resolver', async () => {
    const operations = new FakeOperations({ defect: new Error(`broke on ${CANARY}`) });
    const answer = await ask('{ order(id: "acme:ORD-1") { __typename } }', { operations });
    const [formatted] = (answer.errors ?? []).map((error) => formatError(error, new GraphQLError(error.message)));
    expect(formatted).toMatchObject({ path: ['order'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(JSON.stringify(formatted)).not.toContain(CANARY);
  });
});
