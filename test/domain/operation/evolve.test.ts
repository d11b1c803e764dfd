import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/domain/operation/attempt.js';
import { asOf, withAttempts, withResolution } from '../../../src/domain/operation/evolve.js';
import {
  holdsDoneSeat,
  holdsOpenSeat,
  type Operation,
  OperationState,
} from '../../../src/domain/operation/operation.js';
import { anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, applied, declined, notSent, refused, toInquire, unknown } from '../../support/results.js';
import { call, disproof, inquiry, LEASED } from './evidence.js';

const LATER = new Date(NOON.getTime() + 3_600_000);

it('judges the operation anew with every attempt, and notes when it ended', () => {
  const failed = withAttempts(anOperation(), [call(1, refused())], LATER);
  expect(failed).toMatchObject({ state: 'FAILED', problem: refused().problem, finishedAt: LATER });
  const open = withAttempts(anOperation(), [call(1, unknown())], LATER);
  expect(open).toMatchObject({ state: 'OUTCOME_UNKNOWN', finishedAt: null });
});

it.each(['SUCCEEDED', 'DECLINED', 'FAILED'] as const)(
  'keeps late evidence of a %s operation that says nothing else, and changes nothing',
  (state) => {
    const result = { SUCCEEDED: applied(), DECLINED: declined(), FAILED: refused() }[state];
    const operation = anOperation({ state, finishedAt: NOON });
    const attempts = [call(1, result), inquiry(2, unknown('NOT_APPLIED_YET'))];
    expect(withAttempts(operation, attempts, LATER)).toEqual({ ...operation, attempts });
  },
);

describe('evidence after the end', () => {
  const byAPerson = (outcome: 'APPLIED' | 'NOT_APPLIED', attempts: readonly Attempt[]): Operation =>
    withResolution(anOperation({ state: 'OUTCOME_UNKNOWN', attempts }), {
      outcome,
      reason: 'seen on the statement',
      actor: 'ana',
      at: NOON,
    });
  const lost = call(1, unknown());

  it('contradicts a person who said NOT_APPLIED where it proves the effect: the state stays, and the seat is held again', () => {
    const operation = byAPerson('NOT_APPLIED', [lost]);
    expect(holdsOpenSeat(operation)).toBe(false);
    const attempts = [lost, inquiry(2, applied())];
    const told = withAttempts(operation, attempts, LATER);
    expect(told).toEqual({ ...operation, attempts, contradictedBy: 2 });
    expect(holdsOpenSeat(told)).toBe(true);
  });

  it.each([accepted(), declined(), refused(), unknown('NOT_APPLIED_YET')])(
    'does not contradict a person who said NOT_APPLIED by less than proof: $kind',
    (result) => {
      const operation = byAPerson('NOT_APPLIED', [lost]);
      expect(withAttempts(operation, [lost, inquiry(2, result)], LATER).contradictedBy).toBeNull();
    },
  );

  it.each([
    ['the order disproves it', disproof()],
    ['the provider declines its key', declined()],
  ])('contradicts a person who said APPLIED where %s', (_, result) => {
    const operation = byAPerson('APPLIED', [lost]);
    const told = withAttempts(operation, [lost, inquiry(2, result)], LATER);
    expect(told).toMatchObject({ state: 'SUCCEEDED', contradictedBy: 2 });
    expect(holdsDoneSeat(told)).toBe(true);
  });

  it.each([
    ['a refusal of the send alone', [call(1, refused())]],
    ['a refusal of a later send', [lost, call(2, refused())]],
    ['a disproof with proof beside it', [call(1, applied()), inquiry(2, disproof())]],
    ['a disproof from before a send that is still open', [lost, inquiry(2, disproof()), call(3, unknown())]],
  ])('does not contradict a person who said APPLIED by %s', (_, attempts) => {
    expect(withAttempts(byAPerson('APPLIED', [lost]), attempts, LATER).contradictedBy).toBeNull();
  });

  it('contradicts by the disproof that speaks of every send, not by an older one', () => {
    const before = [lost, inquiry(2, disproof()), call(3, unknown())];
    const told = withAttempts(byAPerson('APPLIED', before), [...before, inquiry(4, disproof())], LATER);
    expect(told.contradictedBy).toBe(4);
  });

  it('contradicts a failure that said that nothing was sent, where a send turns up that may have had effect', () => {
    const failed = withAttempts(anOperation({ attempts: [], claimedUntil: NOON }), [], LATER);
    expect(failed).toMatchObject({ state: 'FAILED', contradictedBy: null });
    for (const result of [unknown(), accepted(), toInquire(true), applied()]) {
      expect(withAttempts(failed, [call(1, result)], LATER)).toMatchObject({ state: 'FAILED', contradictedBy: 1 });
    }
    for (const result of [refused(), notSent()]) {
      expect(withAttempts(failed, [call(1, result)], LATER)).toMatchObject({ state: 'FAILED', contradictedBy: null });
    }
  });

  it('goes by the sends that the failure did not speak of', () => {
    const disproved = [lost, inquiry(2, disproof())];
    const failed = withAttempts(anOperation({ attempts: [] }), disproved, LATER);
    expect(withAttempts(failed, [...disproved, inquiry(3, accepted())], LATER).contradictedBy).toBeNull();
    expect(withAttempts(failed, [...disproved, call(3, unknown())], LATER).contradictedBy).toBe(3);
  });

  it('is named once: what contradicted first stays', () => {
    const told = withAttempts(byAPerson('NOT_APPLIED', [lost]), [lost, inquiry(2, applied())], LATER);
    expect(withAttempts(told, [...told.attempts, inquiry(3, applied())], LATER).contradictedBy).toBe(2);
  });
});

describe('an operation that needs review', () => {
  const operation = anOperation({ state: 'NEEDS_REVIEW', problem: unknown().problem });

  it('stays so while nothing is proven', () => {
    for (const result of [unknown(), accepted()]) {
      const attempts = [call(1, unknown()), inquiry(2, result)];
      expect(withAttempts(operation, attempts, LATER)).toEqual({ ...operation, attempts });
    }
  });

  it('is still settled by late proof', () => {
    const settled = withAttempts(operation, [call(1, unknown()), inquiry(2, applied())], LATER);
    expect(settled).toMatchObject({ state: 'SUCCEEDED', problem: null, finishedAt: LATER });
  });
});

it('is unknown from the moment that the lease of its only send runs out', () => {
  const operation = anOperation({ attempts: [call(1, null, LEASED)] });
  expect(asOf(operation, NOON).state).toBe('IN_PROGRESS');
  expect(asOf(operation, LEASED).state).toBe('OUTCOME_UNKNOWN');
});

it.each([
  ['APPLIED', 'SUCCEEDED'],
  ['NOT_APPLIED', 'FAILED'],
] as const)('is final once a person has decided %s, and takes the lease from whoever has it', (outcome, state) => {
  const resolution = { outcome, reason: 'seen on the statement', actor: 'ana', at: LATER };
  const operation = anOperation({ state: 'NEEDS_REVIEW', problem: unknown().problem, nextCheckAt: LATER, epoch: 3 });
  expect(withResolution(operation, resolution)).toEqual({
    ...operation,
    state,
    problem: null,
    finishedAt: LATER,
    nextCheckAt: null,
    resolution,
    epoch: 4,
  });
});

it('is FAILED from the moment that its claim runs out with nothing sent', () => {
  const operation = anOperation({ attempts: [], claimedUntil: LEASED });
  expect(asOf(operation, NOON).state).toBe('IN_PROGRESS');
  expect(asOf(operation, LEASED)).toMatchObject({ state: 'FAILED', finishedAt: LEASED });
});

it('stands as it was once it is final, however long ago that is', () => {
  const operation = anOperation({ state: 'FAILED', attempts: [], finishedAt: NOON });
  expect(asOf(operation, LATER)).toBe(operation);
});

it('never leaves a final state, whatever comes', () => {
  const final = Object.values(OperationState).filter((state) => ['SUCCEEDED', 'DECLINED', 'FAILED'].includes(state));
  for (const state of final) {
    for (const result of [applied(), accepted(), refused(), unknown()]) {
      expect(withAttempts(anOperation({ state }), [call(1, result)], LATER).state).toBe(state);
    }
  }
});
