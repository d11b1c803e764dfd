import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/domain/operation/attempt.js';
import { withBoundedLooks } from '../../../src/domain/operation/bounded-looks.js';
import { withAttempts } from '../../../src/domain/operation/evolve.js';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { type JudgedOperation, settle } from '../../../src/domain/operation/settle.js';
import { anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import {
  aConsistentHistory,
  anyHistory,
  anyHistoryWithoutCall,
  isDisproof,
  judged,
  LEASE_OVER,
  LEASED,
} from './evidence.js';

const RUNS = { numRuns: 1_000 };

const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

const anyKind = fc.constantFrom('CAPTURE', 'PROCESS');

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

describe.each(['KEY', 'STATE', 'NONE'] as const)('with a provider whose idempotency is %s', (providerIdempotency) => {
  const anyJudged: fc.Arbitrary<JudgedOperation> = fc
    .tuple(anyHistory(), anyKind)
    .map(([attempts, kind]) => judged(attempts, { kind, providerIdempotency }));

  it('judges the same evidence alike, in whatever order the store lists it', () => {
    const listed = anyJudged.chain((operation) =>
      fc.tuple(fc.constant(operation), shuffled(operation.attempts), fc.constantFrom(LEASED, LEASE_OVER)),
    );
    fc.assert(
      fc.property(listed, ([operation, attempts, claimedUntil]) => {
        // The claim says nothing any more once there was a send.
        expect(settle({ ...operation, attempts, claimedUntil }, NOON)).toEqual(settle(operation, NOON));
      }),
      RUNS,
    );
  });

  it('ends in the same state in whatever order the same evidence arrives', () => {
    const told = aConsistentHistory(providerIdempotency === 'KEY').filter((attempts) =>
      attempts.every(({ result }) => result !== null),
    );
    const arrivals = told.chain((attempts) => fc.tuple(fc.constant(attempts), shuffled(attempts), shuffled(attempts)));
    const operation = anOperation({ attempts: [], providerIdempotency });
    fc.assert(
      fc.property(arrivals, anyKind, ([attempts, one, other], kind) => {
        const [first, second] = [one, other].map((order) => arriving({ ...operation, kind }, attempts, order));
        expect(first?.state).toBe(second?.state);
        expect([first?.contradictedBy, second?.contradictedBy]).toEqual([null, null]);
      }),
      RUNS,
    );
  });

  it('never keeps proof to itself, in whatever order even contradictory evidence arrives', () => {
    const arrivals = anyHistory().chain((attempts) => fc.tuple(fc.constant(attempts), shuffled(attempts)));
    const operation = anOperation({ attempts: [], providerIdempotency });
    fc.assert(
      fc.property(arrivals, anyKind, ([attempts, order], kind) => {
        const { state, contradictedBy } = arriving({ ...operation, kind }, attempts, order);
        const isProven = attempts.some(({ result }) => result?.kind === 'applied');
        const isTold = state === 'SUCCEEDED' || contradictedBy !== null;
        const isSentAfterTheEnd = attempts.some(
          (attempt) => attempt.number === contradictedBy && mayHaveApplied(attempt),
        );
        expect(isTold).toBe(isProven || isSentAfterTheEnd);
      }),
      RUNS,
    );
  });

  it('never says FAILED or DECLINED while a send may have applied and nothing proves that it did not', () => {
    fc.assert(
      fc.property(anyJudged, (operation) => {
        const { state } = settle(operation, NOON);
        const { attempts } = operation;
        if (state !== 'FAILED' && state !== 'DECLINED') return;
        if (providerIdempotency === 'KEY' && attempts.some(({ result }) => result?.kind === 'declined')) return;
        const open = attempts.slice(attempts.findLastIndex(isDisproof) + 1);
        expect(open.filter(mayHaveApplied)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('says SUCCEEDED exactly where some evidence is proof', () => {
    fc.assert(
      fc.property(anyJudged, (operation) => {
        const isProven = operation.attempts.some(({ result }) => result?.kind === 'applied');
        expect(settle(operation, NOON).state === 'SUCCEEDED').toBe(isProven);
      }),
      RUNS,
    );
  });

  it('gives a problem exactly with the states that need one', () => {
    fc.assert(
      fc.property(anyJudged, (operation) => {
        const { state, problem } = settle(operation, NOON);
        expect(problem !== null).toBe(['FAILED', 'DECLINED', 'OUTCOME_UNKNOWN'].includes(state));
      }),
      RUNS,
    );
  });

  it('judges alike without the looks that are only counted', () => {
    fc.assert(
      fc.property(anyHistory(), anyKind, (attempts, kind) => {
        const operation = anOperation({ attempts, kind, providerIdempotency });
        expect(settle(withBoundedLooks(operation, NOON), NOON)).toEqual(settle(operation, NOON));
      }),
      RUNS,
    );
  });

  it('never calls an operation unknown that sent nothing', () => {
    const claims = fc.constantFrom(LEASED, LEASE_OVER);
    fc.assert(
      fc.property(anyHistoryWithoutCall(), anyKind, claims, (attempts, kind, claimedUntil) => {
        const { state } = settle(judged(attempts, { kind, providerIdempotency, claimedUntil }), NOON);
        const isProven = attempts.some(({ result }) => result?.kind === 'applied');
        const isRefused = attempts.some(({ result }) => result?.kind === 'refused' || result?.kind === 'not-sent');
        const unproven = isRefused || claimedUntil === LEASE_OVER ? 'FAILED' : 'IN_PROGRESS';
        expect(state).toBe(isProven ? 'SUCCEEDED' : unproven);
      }),
      RUNS,
    );
  });
});
