import { readFileSync } from 'node:fs';
import { OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { RequestRefusal } from '../../../src/graphql/errors/request-refusal.js';
import { TOP_LEVEL_ERRORS, type TopLevelCode } from '../../../src/graphql/errors/top-level-errors.js';
import type { AskedField } from '../../../src/graphql/guards/asked-field.js';
import { awaitRefusal, findRefusal } from '../../../src/graphql/guards/guard.js';
import type { MeasuredOperation } from '../../../src/graphql/guards/limits/operation-guards.js';
import type { AskedRequest } from '../../../src/http/guards/asked.js';
import type { GuardSettings, Guards } from '../../../src/http/guards/guards.js';
import { aDocument, storeOf } from '../../documents/a-document.js';
import { aCaller } from '../../graphql/a-caller.js';
import { schema } from '../../graphql/ask.js';
import { anAsked, aRequest, NO_PRESSURE, someGuards } from './some-guards.js';

/** Codes that no guard uses, and the part that answers them. */
const OF_NO_GUARD: Readonly<Partial<Record<TopLevelCode, string>>> = {
  GRAPHQL_PARSE_FAILED: 'graphql-js cannot parse the document',
  OPERATION_RESOLUTION_FAILURE: 'the document has no operation of that name, so there is nothing to ask about',
  BAD_USER_INPUT: 'graphql-js cannot coerce a variable, or a resolver an argument of a field without a union',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Apollo Server has it; no id ever reaches it here',
  METHOD_NOT_ALLOWED: 'the routes take GET and POST, and Apollo Server no mutation by GET',
  NOT_FOUND: 'there is no such route',
  REQUEST_TIMEOUT: 'Node.js waits no longer for the rest of a request',
  BODY_TOO_LARGE: 'Fastify reads no further',
  LEDGER_UNAVAILABLE: 'a failure below a resolver',
  INTERNAL_SERVER_ERROR: 'a failure of our own',
};

const guards = someGuards();
const stages = Object.keys(guards) as (keyof Guards)[];
const rows = stages.flatMap((stage) => guards[stage].map(({ asks, refuses }) => ({ stage, asks, refuses })));

describe('the list', () => {
  const refused = new Set(rows.flatMap(({ refuses }) => refuses));

  it.each(Object.keys(TOP_LEVEL_ERRORS) as TopLevelCode[])(
    'has a guard for %s, or the test knows which part answers it',
    (code) => {
      expect(refused.has(code)).toBe(OF_NO_GUARD[code] === undefined);
    },
  );

  it('has the order of ADR 6, with the charset before the body', () => {
    const [, decided = ''] = /in this order: ([^.]+)\./.exec(readFileSync(ADR, 'utf8').replaceAll('\n', ' ')) ?? [];
    const [room, ...others] = decided.split(', ').map((question) => question.replace(/^the /, ''));
    const asked = rows.filter((row) => !ASKED_AGAIN.includes(placeOf(row))).map(({ asks }) => asks);
    expect([...new Set(asked)]).toEqual([room, 'charset', ...others]);
  });

  it('checks the variables and counts money when the operation is known, and counts last', () => {
    expect(guards.ready.map(({ asks }) => asks)).toEqual(['schema', 'card data', "caller's rate"]);
  });
});

interface Row {
  readonly stage: keyof Guards;
  readonly asks: string;
}

const ADR = 'docs/adr/0006-front-door.md';
const placeOf = ({ stage, asks }: Row): string => `${stage}: ${asks}`;
/** These stand in the order of the ADR, and a second time at a later stage with more facts. */
const ASKED_AGAIN = ['ready: card data', "ready: caller's rate"];

const rate = (limits: Partial<GuardSettings['rateLimits']>) =>
  someGuards({ rateLimits: { address: 0, caller: 0, money: 0, ...limits } });

/** Runs a stage twice, because a counting guard accepts the first request. */
const twice = async (given: Guards, stage: 'arrived' | 'ready', asked: Partial<AskedRequest>) => {
  expect(await awaitRefusal(given[stage], anAsked(asked))).toBeNull();
  return awaitRefusal(given[stage], anAsked(asked));
};

const identifiedAs = (kind: 'unauthenticated' | 'unavailable') =>
  someGuards({ callers: { identify: async () => ({ kind }) } });
const named = (body: unknown, mode: GuardSettings['documentMode'] = 'off') =>
  findRefusal(someGuards({ documentMode: mode }).named, anAsked({ body }));
const capture = 'captureOrder(input: { orderId: "a:b", idempotencyKey: "k" }) { __typename }';
const ready = (asked: Partial<AskedRequest>) =>
  awaitRefusal(guards.ready, anAsked({ documentFacts: HARMLESS, ...asked }));
const parsed = (operation: Partial<MeasuredOperation>) => findRefusal(guards.parsed, { ...SMALL, ...operation });

const HARMLESS = { movesMoney: false, introspects: false };
const SMALL: MeasuredOperation = {
  ...{ depth: 1, aliases: 0, rootFields: 1, moneyVerbs: 0, fields: 1, width: 1, cost: 1 },
  ...{ type: OperationTypeNode.QUERY, hasRoot: true },
};

const field = (args: AskedField['args'], caller = aCaller('orders:read')) => {
  const parentType = schema.getQueryType();
  const order = parentType?.getFields()['order'];
  if (!parentType || !order) throw new Error('there is no order to ask for');
  const info = { parentType, schema, fieldNodes: [], fragments: {} };
  return findRefusal(guards.fields, { field: order, args, caller, info });
};

type Asking = () => RequestRefusal | null | Promise<RequestRefusal | null>;

/** For each guard of the list and each of its codes, a request that it refuses with that code. */
const REFUSED: readonly (readonly [place: string, refusal: RequestRefusal, Asking])[] = [
  [
    'door: room',
    { code: 'OVERLOADED', retryAfterSeconds: 1 },
    () => findRefusal(someGuards({ pressure: { ...NO_PRESSURE, isTooHigh: () => true } }).door, aRequest()),
  ],
  [
    'arrived: charset',
    { code: 'UNSUPPORTED_MEDIA_TYPE' },
    () => awaitRefusal(guards.arrived, anAsked({ contentType: 'application/json; charset=latin1' })),
  ],
  [
    'arrived: address',
    { code: 'RATE_LIMITED', retryAfterSeconds: 60 },
    () => twice(rate({ address: 1 }), 'arrived', { address: '198.51.100.7' }),
  ],
  [
    'arrived: caller',
    { code: 'UNAUTHENTICATED', headers: { 'www-authenticate': 'Bearer realm="guiche"' } },
    () => awaitRefusal(identifiedAs('unauthenticated').arrived, anAsked()),
  ],
  [
    'arrived: caller',
    { code: 'AUTHENTICATION_UNAVAILABLE', retryAfterSeconds: 5 },
    () => awaitRefusal(identifiedAs('unavailable').arrived, anAsked()),
  ],
  [
    "arrived: caller's rate",
    { code: 'RATE_LIMITED', retryAfterSeconds: 60 },
    () => twice(rate({ caller: 1 }), 'arrived', {}),
  ],
  ['named: document', { code: 'DOCUMENT_NOT_TRUSTED' }, () => named({ query: '{ accounts { name } }' }, 'enforce')],
  ['named: document', { code: 'PERSISTED_QUERY_NOT_FOUND' }, () => named({ documentId: 'unknown' })],
  ['named: document', { code: 'BAD_REQUEST' }, () => named({ documentId: 5 })],
  ['named: limits', { code: 'LIMIT_EXCEEDED' }, () => named({ query: `{ ${'__typename '.repeat(21)} }` })],
  ['named: limits', { code: 'ONE_MONEY_VERB' }, () => named({ query: `mutation { a: ${capture} b: ${capture} }` })],
  [
    'parsed: limits',
    { code: 'GRAPHQL_VALIDATION_FAILED' },
    () => parsed({ type: OperationTypeNode.SUBSCRIPTION, hasRoot: false }),
  ],
  ['parsed: limits', { code: 'LIMIT_EXCEEDED' }, () => parsed({ depth: 12 })],
  ['parsed: limits', { code: 'ONE_MONEY_VERB' }, () => parsed({ moneyVerbs: 2 })],
  [
    'ready: schema',
    { code: 'INTROSPECTION_FORBIDDEN' },
    () => ready({ documentFacts: { ...HARMLESS, introspects: true } }),
  ],
  ['ready: card data', { code: 'CARD_NUMBER_REFUSED' }, () => ready({ variables: { input: { cvv: '123' } } })],
  [
    "ready: caller's rate",
    { code: 'RATE_LIMITED', retryAfterSeconds: 60 },
    () => twice(rate({ money: 1 }), 'ready', { documentFacts: { ...HARMLESS, movesMoney: true } }),
  ],
  ['fields: scope', { code: 'FORBIDDEN' }, () => field({ id: 'a:b' }, aCaller('operations:read'))],
  ['fields: card data', { code: 'CARD_NUMBER_REFUSED' }, () => field({ id: '4111111111111111' })],
];

describe('a guard', () => {
  it.each(REFUSED)('%s refuses with %j', async (_place, refusal, ask) => {
    expect(await ask()).toMatchObject(refusal);
  });

  it('has a test for each code in its row of the list', () => {
    const said = rows.flatMap((row) => row.refuses.map((code) => `${placeOf(row)}, ${code}`));
    expect(new Set(REFUSED.map(([place, { code }]) => `${place}, ${code}`))).toEqual(new Set(said));
  });
});

describe('a valid request', () => {
  it('passes, and then its caller and its document are known', async () => {
    const hello = aDocument('query Hello { accounts { name } }');
    const caller = aCaller('orders:read');
    const { arrived, named } = someGuards({
      callers: { identify: async () => ({ kind: 'caller', caller }) },
      ...{ documents: storeOf(hello), documentMode: 'enforce' },
    });
    const asked = anAsked({ contentType: 'application/json', body: { documentId: hello.id } });
    expect(await awaitRefusal(arrived, asked)).toBeNull();
    expect(findRefusal(named, asked)).toBeNull();
    expect(asked).toMatchObject({ caller, document: { kind: 'trusted', document: hello } });
  });

  it('may ask for the schema in development, or with a scope', async () => {
    const asking = { documentFacts: { ...HARMLESS, introspects: true } };
    expect(await awaitRefusal(someGuards({ exploring: true }).ready, anAsked(asking))).toBeNull();
    expect(await ready({ ...asking, caller: aCaller('documents:any') })).toBeNull();
  });

  it('that only reads does not count as moving money', async () => {
    const { ready: counting } = rate({ money: 1 });
    const reading = anAsked({ documentFacts: HARMLESS });
    for (const _ of Array(3).keys()) expect(await awaitRefusal(counting, reading)).toBeNull();
  });
});

describe('a full server', () => {
  const full = { ...NO_PRESSURE, isTooHigh: (kind: string) => kind === 'any' };
  const asking = (query: string) => {
    const request = aRequest();
    request.push(JSON.stringify({ query }));
    return findRefusal(someGuards({ pressure: full }).door, request);
  };

  it('still has room for money verbs', () => {
    expect(asking(`mutation { ${capture} }`)).toBeNull();
    expect(asking('{ accounts { name } }')).toMatchObject({ code: 'OVERLOADED' });
  });
});
