import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/domain/operation/attempt.js';
import {
  decideCall,
  decideDue,
  decideHandOver,
  decideInquiry,
  decideResolution,
} from '../../../src/domain/operation/decisions.js';
import { asOf, withResolution } from '../../../src/domain/operation/evolve.js';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { anAttempt, anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, refused, unknown } from '../../support/results.js';
import { baseline, call, inquiry, LEASE_OVER, LEASED } from './evidence.js';

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

/** The same operation with one more attempt that runs, under the next number. */
const begun = (operation: Operation, purpose: 'CALL' | 'INQUIRY') => {
  const leaseUntil = later(LEASE_MS);
  const number = operation.attempts.length + 1;
  const attempt = anAttempt({ number, purpose, leaseUntil, sentAt: null, answeredAt: null });
  const next: Operation = {
    ...operation,
    state: purpose === 'CALL' ? 'IN_PROGRESS' : operation.state,
    attempts: [...operation.attempts, attempt],
    nextCheckAt: leaseUntil,
    epoch: operation.epoch + 1,
    version: operation.version + 1,
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

  it('does not begin while its claim runs and nothing was sent', () => {
    const operation = anOperation({ attempts: [], claimedUntil: LEASED });
    expect(decideInquiry(operation, asked, NOON)).toEqual(unchanged({ kind: 'busy', operation }));
    expect(decideInquiry(asOf(operation, LEASED), asked, LEASED).answer.kind).toBe('final');
  });

  it('is answered from the last look while that is younger than 2 seconds, whatever it learnt', () => {
    for (const result of [unknown('NOT_APPLIED_YET'), unknown('NOTHING_LEARNT'), accepted()]) {
      const operation = anUnknown({ attempts: [call(1, unknown()), inquiry(2, result)] });
      expect(decideInquiry(operation, asked, later(1_999))).toEqual(unchanged({ kind: 'recent', operation }));
      expect(decideInquiry(operation, asked, later(2_000)).answer.kind).toBe('begun');
    }
  });

  it('is not answered from a look that was cut off', () => {
    const operation = anUnknown({ attempts: [call(1, unknown()), inquiry(2, null)] });
    expect(decideInquiry(operation, asked, NOON).answer.kind).toBe('begun');
  });

  describe('that is one of many', () => {
    const HOUR_MS = 60 * 60 * 1_000;
    const attempts = [call(1, unknown()), inquiry(2, unknown('NOT_APPLIED_YET'))];

    it.each([
      [5 * 60_000, 58, 'begun'],
      [5 * 60_000, 59, 'recent'],
      [HOUR_MS, 59, 'recent'],
      [3 * HOUR_MS, 178, 'begun'],
      [3 * HOUR_MS, 179, 'recent'],
      [3 * HOUR_MS, 10_000, 'recent'],
    ] as const)('is answered from the last one beyond 60 an hour (after %i ms and 1 + %i: %s)', (age, looks, kind) => {
      const operation = anUnknown({ attempts, looks });
      expect(decideInquiry(operation, asked, later(age)).answer.kind).toBe(kind);
    });

    it('keeps the worker from nothing', () => {
      const operation = anUnknown({ attempts, looks: 10_000 });
      expect(decideDue(operation, LEASE_MS, NOON).answer?.kind).toBe('begun');
    });
  });

  it('drops looks that told nothing new, even where every process dies over its own', () => {
    const died: Attempt[] = Array.from({ length: 30 }, (_, index) => inquiry(index + 2, null));
    const operation = anUnknown({ attempts: [call(1, unknown()), ...died] });
    const { next } = decideInquiry(operation, asked, NOON);
    expect(next?.attempts.map(({ number }) => number)).toEqual([1, 2, 31, 32]);
    expect(next?.looks).toBe(28);
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
    ['is claimed and not sent yet', anOperation({ attempts: [], claimedUntil: LEASED, nextCheckAt: NOON })],
  ])('does not begin where the operation %s', (_, operation) => {
    expect(decideDue(operation, LEASE_MS, NOON)).toEqual(unchanged(null));
  });

  it('ends without a look where time alone has ended the operation: nothing was sent', () => {
    const claimed = anOperation({ attempts: [], claimedUntil: LEASED, nextCheckAt: LEASED });
    const operation = asOf(claimed, LEASED);
    expect(operation.state).toBe('FAILED');
    const next = { ...operation, nextCheckAt: null, version: operation.version + 1 };
    expect(decideDue(operation, LEASE_MS, LEASED)).toEqual({ answer: null, next });
  });
});

describe('the first send', () => {
  const asked = { epoch: 1, leaseMs: LEASE_MS, baseline: null };
  const claimed = (changes: Partial<Operation> = {}): Operation =>
    anOperation({ attempts: [], claimedUntil: LEASED, nextCheckAt: LEASED, ...changes });

  it('begins while its claim holds, as the first attempt', () => {
    expect(decideCall(claimed(), asked, NOON)).toEqual(begun(claimed(), 'CALL'));
  });

  it('begins with the reading that allowed it, which is written down before it', () => {
    const before = baseline(1);
    const decision = decideCall(claimed(), { ...asked, baseline: before }, NOON);
    expect(decision).toEqual(begun(claimed({ attempts: [before] }), 'CALL'));
    expect(decision.answer).toMatchObject({ attempt: { number: 2, purpose: 'CALL' } });
  });

  it('is lost once its claim is over: whoever was paused so long sends nothing', () => {
    expect(decideCall(asOf(claimed(), LEASED), asked, LEASED)).toEqual(unchanged({ kind: 'lost' }));
  });

  it('is lost where the operation was taken over, or has failed', () => {
    expect(decideCall(claimed({ epoch: 2 }), asked, NOON)).toEqual(unchanged({ kind: 'lost' }));
    expect(decideCall(claimed({ state: 'FAILED' }), asked, NOON)).toEqual(unchanged({ kind: 'lost' }));
  });

  it('is lost where it has begun before', () => {
    const { next } = decideCall(claimed(), asked, NOON);
    expect(decideCall(next, asked, NOON)).toEqual(unchanged({ kind: 'lost' }));
    expect(decideCall(next, { ...asked, epoch: 2 }, NOON)).toEqual(unchanged({ kind: 'lost' }));
  });
});

describe('one more send', () => {
  const asked = { epoch: 3, leaseMs: LEASE_MS, baseline: null };

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
  const DAY_MS = 24 * 60 * 60 * 1_000;

  it.each(['OUTCOME_UNKNOWN', 'PENDING', 'NEEDS_REVIEW'] as const)(
    'is for the holder of the epoch, and slow looks at what was %s go on',
    (state) => {
      const nextCheckAt = later(60 * 60 * 1_000);
      const next = anUnknown({ state: 'NEEDS_REVIEW', nextCheckAt, version: 2 });
      expect(decideHandOver(anUnknown({ state }), 3, NOON)).toEqual({ answer: next, next });
    },
  );

  it.each([
    [30 * DAY_MS - 1, true],
    [30 * DAY_MS, false],
  ])('is looked at beside the person for 30 days (%i ms: %s)', (age, isFollowed) => {
    const { next } = decideHandOver(anUnknown(), 3, later(age));
    expect(next && next.nextCheckAt !== null).toBe(isFollowed);
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

  it.each(['OUTCOME_UNKNOWN', 'NEEDS_REVIEW', 'PENDING'] as const)('settles what is %s', (state) => {
    const operation = anUnknown({ state });
    const resolved = withResolution(operation, { ...asked().resolution, at: NOON });
    const next = { ...resolved, version: operation.version + 1 };
    expect(decideResolution(operation, asked(), NOON)).toEqual({ answer: { kind: 'resolved', operation: next }, next });
  });

  it('leaves what is IN_PROGRESS to whoever sends it', () => {
    for (const operation of [
      anUnknown({ state: 'IN_PROGRESS' }),
      anOperation({ attempts: [], claimedUntil: LEASED }),
      anUnknown({ state: 'PENDING', attempts: [call(1, accepted()), call(2, null, LEASED)] }),
    ]) {
      expect(decideResolution(operation, asked(), NOON)).toEqual(unchanged({ kind: 'busy', operation }));
    }
  });

  it('waits for whoever works on it', () => {
    expect(decideResolution(leased(), asked(), NOON)).toEqual(unchanged({ kind: 'busy', operation: leased() }));
  });

  it('says NOT_APPLIED only after the lease of the last send and the grace, and until then says when', () => {
    const operation = anUnknown();
    const before = decideResolution(operation, asked('NOT_APPLIED'), later(GRACE_MS - 1));
    expect(before).toEqual(unchanged({ kind: 'too-early', operation, notBefore: later(GRACE_MS) }));
    expect(decideResolution(operation, asked('NOT_APPLIED'), later(GRACE_MS)).next).toMatchObject({ state: 'FAILED' });
    expect(decideResolution(operation, asked('APPLIED'), later(GRACE_MS - 1)).next).toMatchObject({
      state: 'SUCCEEDED',
    });
  });

  it('says NOT_APPLIED right after a look: that sends nothing that could arrive late', () => {
    const attempts = [call(1, unknown(), LEASE_OVER), inquiry(2, unknown('NOT_APPLIED_YET'), LEASED)];
    const decision = decideResolution(anUnknown({ attempts, claimedUntil: LEASE_OVER }), asked('NOT_APPLIED'), NOON);
    expect(decision.next).toMatchObject({ state: 'FAILED' });
  });

  it('goes by the last of several sends', () => {
    const attempts = [call(1, unknown(), LEASE_OVER), call(2, refused(), NOON), inquiry(3, unknown(), LEASED)];
    const decision = decideResolution(anUnknown({ attempts, claimedUntil: LEASE_OVER }), asked('NOT_APPLIED'), NOON);
    expect(decision.answer).toMatchObject({ kind: 'too-early', notBefore: later(GRACE_MS) });
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
