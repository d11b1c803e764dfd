import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/operation/operation.js';
import type { Result } from '../../../src/domain/operation/result.js';
import type { Evidence } from '../../../src/ledger/ledger.js';
import { decideEvidence, withEvidence } from '../../../src/ledger/stored/add-evidence.js';
import { aConsistentHistory, call, inquiry, LEASED } from '../../domain/operation/evidence.js';
import { anAttempt, anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { applied, aSnapshot, notSent, refused, unknown } from '../../support/results.js';

const LATER = new Date(NOON.getTime() + 30_000);
const SENT = { sentAt: NOON, answeredAt: LATER };

const aCall = (number: number, result: Result, times: Partial<Evidence> = SENT): Evidence => ({
  number,
  purpose: 'CALL',
  ...SENT,
  ...times,
  result,
});
const aLook = (number: number, result: Result, times: Partial<Evidence> = SENT): Evidence => ({
  ...aCall(number, result, times),
  purpose: 'INQUIRY',
});

const running = (changes: Partial<Operation> = {}): Operation =>
  anOperation({ attempts: [call(1, null, LEASED)], claimedUntil: LEASED, ...changes });

const numbersOf = ({ attempts }: Operation) => attempts.map(({ number, purpose }) => `${number} ${purpose}`);

describe('what is learnt of an attempt', () => {
  it('is its result from then on: the state follows, and the version rises', () => {
    const told = withEvidence(running(), [aCall(1, applied())], LATER);
    expect(told).toMatchObject({ state: 'SUCCEEDED', finishedAt: LATER, nextCheckAt: null, version: 2, epoch: 1 });
    expect(told.attempts).toEqual([{ ...call(1, applied(), LEASED), ...SENT }]);
  });

  it('is the first thing that was told; told again, it changes nothing', () => {
    const told = withEvidence(running(), [aCall(1, unknown())], LATER);
    expect(withEvidence(told, [aCall(1, unknown())], LATER).attempts).toEqual(told.attempts);
  });

  it('is told apart from another of the same moment by what it means', () => {
    const refusal = aLook(2, refused());
    const told = withEvidence(running({ attempts: [call(1, unknown())] }), [refusal], LATER);
    const disproved = withEvidence(told, [{ ...refusal, result: refused(undefined, { disproves: true }) }], LATER);
    expect(numbersOf(disproved)).toEqual(['1 CALL', '2 INQUIRY', '3 INQUIRY']);
    expect(disproved.state).toBe('FAILED');
  });

  it('is an attempt of its own where another one has its number: proof is never thrown away', () => {
    const operation = running({ attempts: [call(1, unknown()), inquiry(2, null, LEASED)] });
    const told = withEvidence(operation, [aCall(2, applied())], LATER);
    expect(numbersOf(told)).toEqual(['1 CALL', '2 INQUIRY', '3 CALL']);
    expect(told.state).toBe('SUCCEEDED');
  });

  it('stands in the order of the numbers, whenever it is told: a late look is not the newest', () => {
    const attempts = [call(1, unknown()), inquiry(4, unknown('NOTHING_LEARNT'))];
    const told = withEvidence(running({ attempts }), [aLook(2, unknown('NOT_APPLIED_YET'))], LATER);
    expect(numbersOf(told)).toEqual(['1 CALL', '2 INQUIRY', '4 INQUIRY']);
    expect(told.nextCheckAt?.getTime()).toBeGreaterThan(LATER.getTime());
  });

  it('began when it was sent, or was heard of only now', () => {
    const operation = running({ attempts: [] });
    expect(withEvidence(operation, [aCall(1, unknown())], LATER).attempts).toMatchObject([{ startedAt: NOON }]);
    const never = aCall(1, notSent(), { sentAt: null, answeredAt: null });
    expect(withEvidence(operation, [never], LATER).attempts).toMatchObject([{ startedAt: LATER, leaseUntil: LATER }]);
  });

  it('is kept as the whitelist has it, a reading before the send included', () => {
    const order = aSnapshot({ description: 'canary' });
    const told = withEvidence(running({ attempts: [] }), [aLook(1, { kind: 'seen', order })], LATER);
    expect(told.attempts[0]?.result).toEqual({ kind: 'seen', order: aSnapshot() });
  });
});

describe('a claim that sent nothing', () => {
  it.each([
    ['obstacle', refused()],
    ['reading that brought nothing', notSent()],
  ])('is FAILED by its %s, which the reading before the send told', (_, result) => {
    const operation = running({ attempts: [] });
    const told = withEvidence(operation, [{ ...aCall(1, result), purpose: 'BASELINE' }], NOON);
    expect(told).toMatchObject({ state: 'FAILED', problem: result.problem, nextCheckAt: null });
  });

  it('is FAILED where its process says so, before or after its send was written down', () => {
    const never = aCall(1, notSent('DEADLINE_PASSED'), { sentAt: null, answeredAt: null });
    for (const attempts of [[], [call(1, null, LEASED)]]) {
      expect(withEvidence(running({ attempts }), [never], NOON)).toMatchObject({ state: 'FAILED' });
    }
  });
});

describe('looks without end', () => {
  it('are counted, and a look that is counted already and told again loses nothing', () => {
    let operation = running({ attempts: [call(1, unknown())], providerIdempotency: 'STATE' });
    for (let number = 2; number < 200; number += 1) {
      const sentAt = new Date(NOON.getTime() + number);
      operation = withEvidence(operation, [aLook(number, unknown('NOTHING_LEARNT'), { sentAt })], LATER);
    }
    expect(numbersOf(operation)).toEqual(['1 CALL', '2 INQUIRY', '199 INQUIRY']);
    expect(operation.looks).toBe(196);
    expect(withEvidence(operation, [aLook(50, applied())], LATER).state).toBe('SUCCEEDED');
  });
});

it('ends in the same state in whatever order the same evidence is told, begun or not', () => {
  const told = aConsistentHistory(true).filter((attempts) => attempts.every(({ result }) => result !== null));
  const inAnyOrder = told.chain((attempts) =>
    fc.tuple(fc.constant(attempts), fc.shuffledSubarray([...attempts], { minLength: attempts.length })),
  );
  fc.assert(
    fc.property(inAnyOrder, ([attempts, order]) => {
      const operation = anOperation({ attempts: attempts.map((attempt) => ({ ...attempt, result: null })) });
      const evidenceOf = (of: typeof attempts) =>
        of.flatMap(({ result, ...attempt }) => {
          const sentAt = new Date(NOON.getTime() + attempt.number);
          return result ? [{ ...anAttempt(attempt), sentAt, result }] : [];
        });
      const atOnce = withEvidence(operation, evidenceOf(attempts), LATER);
      const oneByOne = evidenceOf(order).reduce((before, each) => withEvidence(before, [each], LATER), operation);
      const isHandedOver = [atOnce, oneByOne].some(({ state }) => state === 'NEEDS_REVIEW');
      if (!isHandedOver) expect(oneByOne.state).toBe(atOnce.state);
      expect(oneByOne.contradictedBy).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});

it('takes evidence of whatever operation there is, and of none', () => {
  const operation = running({ state: 'FAILED' });
  const { answer, next } = decideEvidence(operation, [aCall(1, applied())], LATER);
  expect(answer).toMatchObject({ state: 'FAILED', contradictedBy: 1 });
  expect(next).toBe(answer);
  expect(decideEvidence(null, [aCall(1, applied())], LATER)).toEqual({ answer: null, next: null });
});
