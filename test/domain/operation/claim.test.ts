import { describe, expect, it } from 'vitest';
import { decideClaim, type Fingerprint, KEY_RETENTION_MS } from '../../../src/domain/operation/claim.js';
import type { Operation, OperationState } from '../../../src/domain/operation/operation.js';
import { anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';

const FINGERPRINT: Fingerprint = { kind: 'CAPTURE', account: 'acme', providerOrderId: 'ORD-1' };
const UNSETTLED = ['IN_PROGRESS', 'PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW'] as const;

const decide = (byKey: Operation | null, bySlot: Operation | null, fingerprint = FINGERPRINT, now = NOON) =>
  decideClaim({ byKey, bySlot }, fingerprint, now);

describe('a new key', () => {
  it('runs where nobody has asked for the same', () => {
    expect(decide(null, null)).toEqual({ kind: 'run', generation: 1 });
  });

  it.each(['FAILED', 'DECLINED'] as const)('runs where what was asked for was %s: that holds no slot', (state) => {
    expect(decide(null, anOperation({ state }))).toEqual({ kind: 'run', generation: 1 });
  });

  it.each([...UNSETTLED, 'SUCCEEDED'] as const)('is answered from the %s operation that holds the slot', (state) => {
    const holder = anOperation({ state, idempotencyKey: 'other' });
    expect(decide(null, holder)).toEqual({ kind: 'taken', operation: holder });
  });
});

describe('the same key', () => {
  it('runs again after a failure, as the next generation', () => {
    expect(decide(anOperation({ state: 'FAILED', generation: 2 }), null)).toEqual({ kind: 'run', generation: 3 });
  });

  it('does not run again after a failure where another key has taken the slot', () => {
    const holder = anOperation({ id: 'op_2', state: 'IN_PROGRESS' });
    expect(decide(anOperation({ state: 'FAILED' }), holder)).toEqual({ kind: 'taken', operation: holder });
  });

  it('replays a decline, whoever holds the slot by now', () => {
    const declined = anOperation({ state: 'DECLINED' });
    expect(decide(declined, anOperation({ id: 'op_2' }))).toEqual({ kind: 'replay', operation: declined });
  });

  it.each([...UNSETTLED, 'SUCCEEDED'] as const)('is answered from its own %s operation', (state) => {
    const operation = anOperation({ state });
    expect(decide(operation, operation)).toEqual({ kind: 'replay', operation });
  });
});

describe('the same key for something else', () => {
  it.each([
    [{ kind: 'PROCESS' } as const, ['kind']],
    [{ account: 'other' }, ['orderId']],
    [{ providerOrderId: 'ORD-2' }, ['orderId']],
    [{ kind: 'PROCESS', account: 'other', providerOrderId: 'ORD-2' } as const, ['kind', 'orderId']],
  ])('is refused, naming what differs (%o)', (changes, differs) => {
    const states: OperationState[] = [...UNSETTLED, 'SUCCEEDED', 'FAILED', 'DECLINED'];
    for (const state of states) {
      const operation = anOperation({ state });
      expect(decide(operation, null, { ...FINGERPRINT, ...changes })).toEqual({
        kind: 'key-reused',
        operation,
        differs,
      });
    }
  });
});

describe('an old key', () => {
  const later = (ms: number) => new Date(NOON.getTime() + KEY_RETENTION_MS + ms);

  it.each(['SUCCEEDED', 'FAILED', 'DECLINED'] as const)('expires 30 days after its operation was %s', (state) => {
    const operation = anOperation({ state, finishedAt: NOON });
    expect(decide(operation, null, FINGERPRINT, later(1))).toEqual({ kind: 'key-expired', operation });
    expect(decide(operation, null, FINGERPRINT, later(0)).kind).not.toBe('key-expired');
  });

  it('is expired rather than reused for something else', () => {
    const operation = anOperation({ state: 'SUCCEEDED', finishedAt: NOON });
    const other = { ...FINGERPRINT, providerOrderId: 'ORD-2' };
    expect(decide(operation, null, other, later(1)).kind).toBe('key-expired');
  });

  it.each(UNSETTLED)('never expires while its operation is %s', (state) => {
    const operation = anOperation({ state, finishedAt: null });
    expect(decide(operation, operation, FINGERPRINT, later(1)).kind).toBe('replay');
  });

  it('does not expire without an end', () => {
    expect(decide(anOperation({ state: 'SUCCEEDED', finishedAt: null }), null, FINGERPRINT, later(1)).kind).toBe(
      'replay',
    );
  });
});
