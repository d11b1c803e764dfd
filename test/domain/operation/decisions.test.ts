import { describe, expect, it } from 'vitest';
import {
  decideCall,
  decideDue,
  decideHandOver,
  decideInquiry,
  decideResolution,
} from '../../../src/domain/operation/decisions.js';
import { withResolution } from '../../../src/domain/operation/evolve.js';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { anAttempt, anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { unknown } from '../../support/results.js';
import { call, inquiry, LEASED } from './evidence.js';

const LEASE_MS = 60_000;
const GRACE_MS = 20_000;
const FINAL = ['SUCCEEDED', 'DECLINED', 'FAILED'] as const;

const later = (ms: number): Date => new Date(NOON.getTime() + ms);

/** An unknown outcome whose lease ended at noon, in its third epoch. */
const anUnknown = (changes: Partial<Operation> = {}): Operation =>
  anOperation({
    state: 'OUTCOME_UNKNOWN',
    attempts: [call(1, unknown(), NOON)],
    nextCheckAt: NOON,
    epoch: 3,
    ...changes,
  });

const leased = (changes: Partial<Operation> = {}): Operation =>
  anUnknown({ attempts: [call(1, unknown()), inquiry(2, null, LEASED)], ...changes });

/** The same operation with one more attempt that runs. */
const begun = (operation: Operation, purpose: 'CALL' | 'INQUIRY') => {
  const leaseUntil = later(LEASE_MS);
  const attempt = anAttempt({ number: 2, purpose, leaseUntil, sentAt: null, answeredAt: null });
  const next: Operation = {
    ...operation,
    state: purpose === 'CALL' ? 'IN_PROGRESS' : operation.state,
    attempts: [...operation.attempts, attempt],
    nextCheckAt: leaseUntil,
    epoch: operation.epoch + 1,
  };
  return { answer: { kind: 'begun', operation: next, attempt }, next };
};

const unchanged = (answer: unknown) => ({ answer, next: null });

describe('an inquiry', () => {
  const asked = { tenant: 'default', leaseMs: LEASE_MS };

  it.each(['OUTCOME_UNKNOWN', 'PENDING', 'NEEDS_REVIEW', 'IN_PROGRESS'] as const)(
    'begins where nobody works on the %s operation, under a lease and in a new epoch',
    (state) => {
      const operation = anUnknown({ state });
      expect(decideInquiry(operation, asked, NOON)).toEqual(begun(operation, 'INQUIRY'));
    },
  );

  it('does not begin beside another', () => {
    expect(decideInquiry(leased(), asked, NOON)).toEqual(unchanged({ kind: 'busy', operation: leased() }));
    expect(decideInquiry(leased(), asked, LEASED).answer.kind).toBe('begun');
  });

  it.each(FINAL)('does not begin once the operation is %s, even where its lease runs', (state) => {
    const operation = leased({ state });
    expect(decideInquiry(operation, asked, NOON)).toEqual(unchanged({ kind: 'final', operation }));
  });

  it('finds nothing where there is no operation, or another tenant has it', () => {
    expect(decideInquiry(null, asked, NOON)).toEqual(unchanged({ kind: 'not-found' }));
    expect(decideInquiry(anUnknown({ tenant: 'other' }), asked, NOON)).toEqual(unchanged({ kind: 'not-found' }));
  });
});

describe('a look of the worker', () => {
  it('begins once its time has come', () => {
    const operation = anUnknown();
    expect(decideDue(operation, LEASE_MS, NOON)).toEqual(begun(operation, 'INQUIRY'));
    expect(decideDue(operation, LEASE_MS, later(-1))).toEqual(unchanged(null));
  });

  it.each([
    ['is gone', null],
    ['is never looked at by itself', anUnknown({ nextCheckAt: null })],
    ['is being looked at', leased()],
  ])('does not begin where the operation %s', (_, operation) => {
    expect(decideDue(operation, LEASE_MS, NOON)).toEqual(unchanged(null));
  });
});

describe('one more send', () => {
  const asked = { epoch: 3, leaseMs: LEASE_MS };

  it('begins for the holder of the epoch: the operation is in progress again', () => {
    expect(decideCall(anUnknown(), asked, NOON)).toEqual(begun(anUnknown(), 'CALL'));
  });

  it.each([
    ['is gone', null],
    ['was taken over', anUnknown({ epoch: 4 })],
    ['is being looked at', leased()],
    ['is final', anUnknown({ state: 'FAILED' })],
  ])('is lost where the operation %s', (_, operation) => {
    expect(decideCall(operation, asked, NOON)).toEqual(unchanged({ kind: 'lost' }));
  });
});

describe('a hand-over to a person', () => {
  it('is for the holder of the epoch, and ends the schedule', () => {
    const next = anUnknown({ state: 'NEEDS_REVIEW', nextCheckAt: null });
    expect(decideHandOver(anUnknown(), 3, NOON)).toEqual({ answer: next, next });
  });

  it.each([
    ['is gone', null],
    ['was taken over', anUnknown({ epoch: 4 })],
    ['is being looked at', leased()],
    ['is final', anUnknown({ state: 'SUCCEEDED' })],
  ])('is lost where the operation %s', (_, operation) => {
    expect(decideHandOver(operation, 3, NOON)).toEqual(unchanged({ kind: 'lost' }));
  });
});

describe('a resolution by a person', () => {
  const asked = (outcome: 'APPLIED' | 'NOT_APPLIED' = 'APPLIED') => ({
    tenant: 'default',
    resolution: { outcome, reason: 'seen on the statement', actor: 'ana' },
    graceMs: GRACE_MS,
  });

  it.each(['OUTCOME_UNKNOWN', 'NEEDS_REVIEW'] as const)('settles what is %s', (state) => {
    const operation = anUnknown({ state });
    const next = withResolution(operation, { ...asked().resolution, at: NOON });
    expect(decideResolution(operation, asked(), NOON)).toEqual({ answer: { kind: 'resolved', operation: next }, next });
  });

  it.each(['PENDING', 'IN_PROGRESS'] as const)('leaves what is %s to the provider', (state) => {
    const operation = anUnknown({ state });
    expect(decideResolution(operation, asked(), NOON)).toEqual(unchanged({ kind: 'busy', operation }));
  });

  it('waits for whoever works on it', () => {
    expect(decideResolution(leased(), asked(), NOON)).toEqual(unchanged({ kind: 'busy', operation: leased() }));
  });

  it('says NOT_APPLIED only after the last lease and the grace', () => {
    const operation = anUnknown();
    const before = decideResolution(operation, asked('NOT_APPLIED'), later(GRACE_MS - 1));
    expect(before).toEqual(unchanged({ kind: 'busy', operation }));
    expect(decideResolution(operation, asked('NOT_APPLIED'), later(GRACE_MS)).next).toMatchObject({ state: 'FAILED' });
    expect(decideResolution(operation, asked('APPLIED'), later(GRACE_MS - 1)).next).toMatchObject({
      state: 'SUCCEEDED',
    });
  });

  it.each(FINAL)('does not change what is %s', (state) => {
    const operation = anUnknown({ state });
    expect(decideResolution(operation, asked(), NOON)).toEqual(unchanged({ kind: 'final', operation }));
  });

  it('finds nothing where there is no operation, or another tenant has it', () => {
    expect(decideResolution(null, asked(), NOON)).toEqual(unchanged({ kind: 'not-found' }));
    const others = anUnknown({ tenant: 'other' });
    expect(decideResolution(others, asked(), NOON)).toEqual(unchanged({ kind: 'not-found' }));
  });
});
