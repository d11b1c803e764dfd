import { describe, expect, it } from 'vitest';
import { asOf, withAttempts, withResolution } from '../../../src/domain/operation/evolve.js';
import { OperationState } from '../../../src/domain/operation/operation.js';
import { anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, applied, refused, unknown } from '../../support/results.js';
import { call, inquiry, LEASED } from './evidence.js';

const LATER = new Date(NOON.getTime() + 3_600_000);

it('judges the operation anew with every attempt, and notes when it ended', () => {
  const failed = withAttempts(anOperation(), [call(1, refused())], LATER);
  expect(failed).toMatchObject({ state: 'FAILED', problem: refused().problem, finishedAt: LATER });
  const open = withAttempts(anOperation(), [call(1, unknown())], LATER);
  expect(open).toMatchObject({ state: 'OUTCOME_UNKNOWN', finishedAt: null });
});

it.each(['SUCCEEDED', 'DECLINED', 'FAILED'] as const)(
  'keeps late evidence of a %s operation and changes nothing else',
  (state) => {
    const operation = anOperation({ state, finishedAt: NOON });
    const attempts = [call(1, applied()), inquiry(2, refused())];
    expect(withAttempts(operation, attempts, LATER)).toEqual({ ...operation, attempts });
  },
);

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

it('never leaves a final state, whatever comes', () => {
  const final = Object.values(OperationState).filter((state) => ['SUCCEEDED', 'DECLINED', 'FAILED'].includes(state));
  for (const state of final) {
    for (const result of [applied(), accepted(), refused(), unknown()]) {
      expect(withAttempts(anOperation({ state }), [call(1, result)], LATER).state).toBe(state);
    }
  }
});
