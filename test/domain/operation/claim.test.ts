import { describe, expect, it } from 'vitest';
import { decideClaim, type Fingerprint, KEY_RETENTION_MS } from '../../../src/domain/operation/claim.js';
import type { Operation, OperationState } from '../../../src/domain/operation/operation.js';
import { anIdentity } from '../../support/an-account.js';
import { anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';

const FINGERPRINT: Fingerprint = {
  tenant: 'default',
  account: 'acme',
  identity: anIdentity(),
  intention: { kind: 'CAPTURE', providerOrderId: 'ORD-1' },
};
const UNSETTLED = ['IN_PROGRESS', 'PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW'] as const;
const RESOLUTION = { outcome: 'NOT_APPLIED', reason: 'seen on the statement', actor: 'ana', at: NOON } as const;

const asking = (kind: 'CAPTURE' | 'PROCESS', providerOrderId = 'ORD-1'): Fingerprint => ({
  ...FINGERPRINT,
  intention: { kind, providerOrderId },
});

const decide = (byKey: Operation | null, bySeat: readonly Operation[], fingerprint = FINGERPRINT, now = NOON) =>
  decideClaim({ byKey, bySeat }, fingerprint, now);

describe('a new key', () => {
  it('runs where nobody has asked for the same', () => {
    expect(decide(null, [])).toEqual({ kind: 'run', generation: 1 });
  });

  it.each(['FAILED', 'DECLINED'] as const)('runs where what was asked for was %s: that holds no seat', (state) => {
    expect(decide(null, [anOperation({ state })])).toEqual({ kind: 'run', generation: 1 });
  });

  it('runs where a person said that what was asked for was not applied', () => {
    const failed = anOperation({ state: 'FAILED', resolution: RESOLUTION });
    expect(decide(null, [failed])).toEqual({ kind: 'run', generation: 1 });
  });

  it.each([...UNSETTLED, 'SUCCEEDED'] as const)('is answered from the %s operation that holds the seat', (state) => {
    const holder = anOperation({ state, idempotencyKey: 'other' });
    expect(decide(null, [holder])).toEqual({ kind: 'taken', operation: holder });
  });

  it.each(['FAILED', 'DECLINED'] as const)('is answered from the %s operation that proof contradicts', (state) => {
    const holder = anOperation({ state, idempotencyKey: 'other', contradictedBy: 2 });
    for (const kind of ['CAPTURE', 'PROCESS'] as const) {
      expect(decide(null, [holder], asking(kind))).toEqual({ kind: 'taken', operation: holder });
    }
  });

  it.each(UNSETTLED)('is answered from the %s operation of another verb of its order', (state) => {
    const holder = anOperation({ kind: 'PROCESS', state });
    expect(decide(null, [holder])).toEqual({ kind: 'taken', operation: holder });
  });

  it('runs where another verb of its order is done', () => {
    expect(decide(null, [anOperation({ kind: 'PROCESS', state: 'SUCCEEDED' })])).toEqual({
      kind: 'run',
      generation: 1,
    });
  });

  it('is answered from its own verb where that is done while another one has failed', () => {
    const failed = anOperation({ id: 'op_2', kind: 'PROCESS', state: 'FAILED' });
    const done = anOperation({ state: 'SUCCEEDED' });
    expect(decide(null, [failed, done])).toEqual({ kind: 'taken', operation: done });
  });
});

describe('the same key', () => {
  it('runs again after a failure, as the next generation', () => {
    expect(decide(anOperation({ state: 'FAILED', generation: 2 }), [])).toEqual({ kind: 'run', generation: 3 });
  });

  it('does not run again after a failure where another key has taken the seat', () => {
    const holder = anOperation({ id: 'op_2', state: 'IN_PROGRESS' });
    expect(decide(anOperation({ state: 'FAILED' }), [holder])).toEqual({ kind: 'taken', operation: holder });
  });

  it('does not run again where a person said that it was not applied', () => {
    const operation = anOperation({ state: 'FAILED', resolution: RESOLUTION });
    expect(decide(operation, [])).toEqual({ kind: 'replay', operation });
  });

  it.each(['FAILED', 'DECLINED'] as const)('does not run again where proof contradicts that it was %s', (state) => {
    const operation = anOperation({ state, contradictedBy: 2 });
    expect(decide(operation, [operation])).toEqual({ kind: 'replay', operation });
  });

  it('replays a decline, whoever holds the seat by now', () => {
    const declined = anOperation({ state: 'DECLINED' });
    expect(decide(declined, [anOperation({ id: 'op_2' })])).toEqual({ kind: 'replay', operation: declined });
  });

  it.each([...UNSETTLED, 'SUCCEEDED'] as const)('is answered from its own %s operation', (state) => {
    const operation = anOperation({ state });
    expect(decide(operation, [operation])).toEqual({ kind: 'replay', operation });
  });
});

describe('the same key for something else', () => {
  const OTHER_SELLER = anIdentity({ owner: 'another seller' });

  it.each([
    [asking('PROCESS'), ['kind']],
    [{ ...FINGERPRINT, account: 'other', identity: OTHER_SELLER }, ['orderId', 'account']],
    [asking('CAPTURE', 'ORD-2'), ['orderId']],
    [{ ...asking('PROCESS', 'ORD-2'), identity: OTHER_SELLER }, ['kind', 'orderId', 'account']],
  ])('is refused, naming what differs (%o)', (asked, differs) => {
    const states: OperationState[] = [...UNSETTLED, 'SUCCEEDED', 'FAILED', 'DECLINED'];
    for (const state of states) {
      const operation = anOperation({ state });
      expect(decide(operation, [], asked)).toEqual({ kind: 'key-reused', operation, differs });
    }
  });

  it.each([
    ['a simulated order in a real one', { mode: 'SIMULATED' } as const],
    ['another seller', { owner: 'another seller' }],
    ['another shop', { shop: 'other.example' }],
    ['another address', { baseUrl: 'https://sandbox.acme.example' }],
    ['another provider', { provider: 'other' }],
  ])('is refused where the account by that name was %s', (_, changes) => {
    const operation = anOperation({ state: 'SUCCEEDED', identity: anIdentity(changes) });
    expect(decide(operation, [])).toEqual({ kind: 'key-reused', operation, differs: ['account'] });
  });
});

describe('the same seller', () => {
  it('is the same account under a new name: its keys stay bound to their operations', () => {
    const operation = anOperation({ state: 'SUCCEEDED', account: 'former' });
    expect(decide(operation, [operation])).toEqual({ kind: 'replay', operation });
    expect(decide(anOperation({ state: 'FAILED', account: 'former' }), [])).toEqual({ kind: 'run', generation: 2 });
    expect(decide(operation, [], asking('CAPTURE', 'ORD-2'))).toMatchObject({ differs: ['orderId'] });
  });

  it('has one seat for an order, under whichever name', () => {
    const holder = anOperation({ state: 'OUTCOME_UNKNOWN', account: 'former', idempotencyKey: 'other' });
    expect(decide(null, [holder])).toEqual({ kind: 'taken', operation: holder });
  });

  it('tells another tenant nothing of the operation that holds the seat', () => {
    for (const state of [...UNSETTLED, 'SUCCEEDED'] as const) {
      const holder = anOperation({ state, tenant: 'other' });
      expect(decide(null, [holder])).toEqual({ kind: 'taken-elsewhere' });
      expect(decide(anOperation({ state: 'FAILED' }), [holder])).toEqual({ kind: 'taken-elsewhere' });
    }
  });
});

describe('an old key', () => {
  const later = (ms: number) => new Date(NOON.getTime() + KEY_RETENTION_MS + ms);

  it.each(['SUCCEEDED', 'FAILED', 'DECLINED'] as const)('expires 30 days after its operation was %s', (state) => {
    const operation = anOperation({ state, finishedAt: NOON });
    expect(decide(operation, [], FINGERPRINT, later(1))).toEqual({ kind: 'key-expired', operation });
    expect(decide(operation, [], FINGERPRINT, later(0)).kind).not.toBe('key-expired');
  });

  it('is expired rather than reused for something else', () => {
    const operation = anOperation({ state: 'SUCCEEDED', finishedAt: NOON });
    expect(decide(operation, [], asking('CAPTURE', 'ORD-2'), later(1)).kind).toBe('key-expired');
  });

  it.each(UNSETTLED)('never expires while its operation is %s', (state) => {
    const operation = anOperation({ state, finishedAt: null });
    expect(decide(operation, [operation], FINGERPRINT, later(1)).kind).toBe('replay');
  });

  it('does not expire without an end', () => {
    expect(decide(anOperation({ state: 'SUCCEEDED', finishedAt: null }), [], FINGERPRINT, later(1)).kind).toBe(
      'replay',
    );
  });
});
