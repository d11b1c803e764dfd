import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/domain/operation/attempt.js';
import { withAttempts } from '../../../src/domain/operation/evolve.js';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { settle } from '../../../src/domain/operation/settle.js';
import { anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { aConsistentHistory, anyHistory, isDisproof, LEASE_OVER } from './evidence.js';

const RUNS = { numRuns: 1_000 };

const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

const mayHaveApplied = ({ purpose, result }: Attempt) =>
  purpose === 'CALL' &&
  (result === null ||
    result.kind === 'unknown' ||
    result.kind === 'accepted' ||
    (result.kind === 'inquire' && result.mayHaveApplied));

/** The operation after these results came in, in this order; every attempt was begun before the first came. */
const arriving = (operation: Operation, attempts: readonly Attempt[], order: readonly Attempt[]): Operation => {
  const begun = attempts.map((attempt) => ({ ...attempt, result: null, leaseUntil: LEASE_OVER }));
  return order
    .map((_, index) => new Set(order.slice(0, index + 1).map(({ number }) => number)))
    .map((arrived) =>
      attempts.map((attempt, index) => (arrived.has(attempt.number) ? attempt : (begun[index] ?? attempt))),
    )
    .reduce((before, now) => withAttempts(before, now, NOON), operation);
};

describe.each(['KEY', 'STATE', 'NONE'] as const)('with a provider whose idempotency is %s', (idempotency) => {
  it('judges the same evidence alike, in whatever order the store lists it', () => {
    const listed = anyHistory().chain((attempts) => fc.tuple(fc.constant(attempts), shuffled(attempts)));
    fc.assert(
      fc.property(listed, ([attempts, other]) => {
        expect(settle(other, { idempotency }, NOON).state).toBe(settle(attempts, { idempotency }, NOON).state);
      }),
      RUNS,
    );
  });

  it('ends in the same state in whatever order the same evidence arrives', () => {
    const told = aConsistentHistory(idempotency === 'KEY').filter((attempts) =>
      attempts.every(({ result }) => result !== null),
    );
    const arrivals = told.chain((attempts) => fc.tuple(fc.constant(attempts), shuffled(attempts), shuffled(attempts)));
    const operation = anOperation({ attempts: [], providerIdempotency: idempotency });
    fc.assert(
      fc.property(arrivals, ([attempts, one, other]) => {
        expect(arriving(operation, attempts, one).state).toBe(arriving(operation, attempts, other).state);
      }),
      RUNS,
    );
  });

  it('never says FAILED or DECLINED while a send may have applied and nothing proves that it did not', () => {
    fc.assert(
      fc.property(anyHistory(), (attempts) => {
        const { state } = settle(attempts, { idempotency }, NOON);
        if (state !== 'FAILED' && state !== 'DECLINED') return;
        if (idempotency === 'KEY' && attempts.some(({ result }) => result?.kind === 'declined')) return;
        const open = attempts.slice(attempts.findLastIndex(isDisproof) + 1);
        expect(open.filter(mayHaveApplied)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('says SUCCEEDED exactly where some evidence is proof', () => {
    fc.assert(
      fc.property(anyHistory(), (attempts) => {
        const isProven = attempts.some(({ result }) => result?.kind === 'applied');
        expect(settle(attempts, { idempotency }, NOON).state === 'SUCCEEDED').toBe(isProven);
      }),
      RUNS,
    );
  });

  it('gives a problem exactly with the states that need one', () => {
    fc.assert(
      fc.property(anyHistory(), (attempts) => {
        const { state, problem } = settle(attempts, { idempotency }, NOON);
        expect(problem !== null).toBe(['FAILED', 'DECLINED', 'OUTCOME_UNKNOWN'].includes(state));
      }),
      RUNS,
    );
  });
});
