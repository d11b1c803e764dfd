import { expect, it } from 'vitest';
import { check } from '../campaign/check.js';
import type { Answer, Call, Effect, LedgerEntry, Records } from '../campaign/records.js';

const ORDER = 'mercadopago:ORD1';

const entry = (fields: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: 'op_1',
  key: 'k1',
  orderId: ORDER,
  kind: 'CAPTURE',
  state: 'SUCCEEDED',
  nextCheckAt: null,
  startedAt: '2026-03-02T12:00:00.000Z',
  attempts: [],
  ...fields,
});

const effect = (fields: Partial<Effect> = {}): Effect => ({
  orderId: ORDER,
  kind: 'CAPTURE',
  providerKey: 'p1',
  ...fields,
});

const answer = (fields: Partial<Answer> = {}): Answer => ({
  member: 'OrderCaptured',
  code: null,
  retry: null,
  notBefore: null,
  replayed: false,
  operationId: 'op_1',
  state: 'SUCCEEDED',
  ...fields,
});

const call = (fields: Partial<Omit<Call, 'answer'>> & { readonly answer?: Partial<Answer> | null } = {}): Call => ({
  key: 'k1',
  orderId: ORDER,
  kind: 'CAPTURE',
  client: 0,
  server: 0,
  sentAt: 0,
  endedAt: 1,
  noData: null,
  ...fields,
  answer: fields.answer === null ? null : answer(fields.answer),
});

const records = (fields: Partial<Records> = {}): Records => ({
  calls: [call()],
  ledger: [entry()],
  effects: [effect()],
  declining: new Set(),
  keyByProviderKey: new Map([
    ['p1', 'k1'],
    ['p2', 'k1'],
    ['p3', 'k2'],
  ]),
  ...fields,
});

const rulesBroken = (fields: Partial<Records>) => [...new Set(check(records(fields)).map(({ rule }) => rule))];

it('finds nothing wrong with a capture that was answered and had its one effect', () => {
  expect(check(records())).toEqual([]);
});

const RETRIED = entry({ id: 'op_0', state: 'FAILED' });

it.each<[string, Partial<Records>]>([
  [
    'a send that failed, and the same key again',
    { ledger: [RETRIED, entry()], effects: [effect({ providerKey: 'p2' })] },
  ],
  [
    'an unknown outcome with a next look',
    { calls: [], ledger: [entry({ state: 'OUTCOME_UNKNOWN', nextCheckAt: 'soon' })] },
  ],
  ['an effect that nobody knows of yet', { calls: [], ledger: [entry({ state: 'NEEDS_REVIEW' })] }],
  [
    'a declined payment, which changed the order',
    {
      calls: [call({ answer: { member: 'PaymentDeclined', state: 'DECLINED' } })],
      ledger: [entry({ state: 'DECLINED' })],
      declining: new Set([ORDER]),
    },
  ],
  [
    'what was pending and is done',
    { calls: [call({ answer: { member: 'CapturePending', state: 'PENDING' } }), call({ sentAt: 2, endedAt: 3 })] },
  ],
  [
    'another key that was told that the order is captured',
    {
      calls: [
        call(),
        call({ key: 'k2', sentAt: 2, answer: { member: 'OrderStateConflict', code: 'ORDER_ALREADY_CAPTURED' } }),
      ],
    },
  ],
  [
    'a store that was down when an end was asked for again',
    {
      calls: [
        call(),
        call({
          sentAt: 2,
          answer: { member: 'UnexpectedProblem', code: 'LEDGER_UNAVAILABLE', operationId: null, state: null },
        }),
        call({ sentAt: 3, answer: null, noData: 'reset' }),
      ],
    },
  ],
  ['a provider without keys', { effects: [effect({ providerKey: null })] }],
])('finds nothing wrong with %s', (_name, fields) => {
  expect(rulesBroken(fields)).toEqual([]);
});

it.each<[string, Partial<Records>, string]>([
  [
    'two effects on one order',
    { effects: [effect({ providerKey: null }), effect({ providerKey: null })] },
    'order and kind',
  ],
  ['two effects under one provider key', { effects: [effect(), effect({ kind: 'PROCESS' })] }, 'provider key'],
  [
    'two effects of one key, under two provider keys',
    { effects: [effect(), effect({ orderId: 'mercadopago:ORD2', providerKey: 'p2' })] },
    'at most one effect per key',
  ],
  [
    'an effect of an operation that was never written down',
    { effects: [effect({ providerKey: 'p9' })] },
    'without an operation',
  ],
  [
    'an effect on an order that the ledger does not know',
    { effects: [effect(), effect({ orderId: 'vnda:A1', providerKey: null })] },
    'without an operation',
  ],
  ['an effect that is said to have failed', { calls: [], ledger: [entry({ state: 'FAILED' })] }, 'FAILED or DECLINED'],
  [
    'an effect that is said to be declined',
    { calls: [], ledger: [entry({ state: 'DECLINED' })] },
    'FAILED or DECLINED',
  ],
  [
    'a failed operation whose effect another key is credited with',
    { calls: [], ledger: [entry({ state: 'FAILED' }), entry({ id: 'op_2', key: 'k2' })] },
    'FAILED or DECLINED',
  ],
  ['a success without effect', { effects: [] }, 'had no effect'],
  ['an answered operation that is gone', { calls: [call({ answer: { operationId: 'op_9' } })] }, 'is lost'],
  [
    'an acknowledged capture that is unknown now',
    { ledger: [entry({ state: 'OUTCOME_UNKNOWN', nextCheckAt: 'soon' })] },
    'no acknowledged result is changed',
  ],
  [
    'a failure that was answered and is a success now',
    { calls: [call({ answer: { member: 'ProviderUnavailable', state: 'FAILED' } })] },
    'no acknowledged result is changed',
  ],
  [
    'a decline that is a success now',
    { calls: [call({ answer: { member: 'PaymentDeclined', state: 'DECLINED' } })] },
    'no acknowledged result is changed',
  ],
  [
    'a replay that tells something else',
    { calls: [call(), call({ sentAt: 2, answer: { member: 'OutcomeUnknown', state: 'OUTCOME_UNKNOWN' } })] },
    'is replayed',
  ],
  [
    'a replay of another operation',
    { calls: [call(), call({ sentAt: 2, answer: { operationId: 'op_2' } })], ledger: [entry(), entry({ id: 'op_2' })] },
    'is replayed',
  ],
  [
    'two keys that both captured',
    {
      calls: [call(), call({ key: 'k2', answer: { operationId: 'op_2' } })],
      ledger: [entry(), entry({ id: 'op_2', key: 'k2' })],
    },
    'one order is done by one operation',
  ],
  ['an operation that is stuck', { calls: [], ledger: [entry({ state: 'IN_PROGRESS' })] }, 'every accepted key'],
  [
    'an unknown outcome that nobody looks into',
    { calls: [], ledger: [entry({ state: 'OUTCOME_UNKNOWN' })] },
    'every accepted key',
  ],
  ['something pending that nobody follows', { calls: [], ledger: [entry({ state: 'PENDING' })] }, 'every accepted key'],
  [
    'a key that is used for two orders',
    { ledger: [entry(), entry({ id: 'op_2', orderId: 'vnda:A1', state: 'FAILED' })] },
    'bound',
  ],
  [
    'two operations in one slot',
    { ledger: [entry(), entry({ id: 'op_2', key: 'k2', state: 'PENDING', nextCheckAt: 'soon' })] },
    'holds a slot',
  ],
])('catches %s', (_name, fields, rule) => {
  expect(rulesBroken(fields)).toContainEqual(expect.stringContaining(rule));
});
