import fc from 'fast-check';
import type { Attempt } from '../../../src/domain/operation/attempt.js';
import type { Result } from '../../../src/domain/operation/result.js';
import type { JudgedOperation } from '../../../src/domain/operation/settle.js';
import { anAttempt } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, applied, aSnapshot, declined, notSent, refused, toInquire, unknown } from '../../support/results.js';

const MINUTE_MS = 60_000;

export const LEASED = new Date(NOON.getTime() + MINUTE_MS);
export const LEASE_OVER = new Date(NOON.getTime() - MINUTE_MS);

export const call = (number: number, result: Result | null, leaseUntil = LEASE_OVER): Attempt =>
  anAttempt({ number, purpose: 'CALL', result, leaseUntil });

export const inquiry = (number: number, result: Result | null, leaseUntil = LEASE_OVER): Attempt =>
  anAttempt({ number, purpose: 'INQUIRY', result, leaseUntil });

/** The order as it was before the send. */
export const seen = (): Result => ({ kind: 'seen', order: aSnapshot({ status: 'AUTHORIZED' }) });

export const baseline = (number: number, result: Result = seen()): Attempt =>
  anAttempt({ number, purpose: 'BASELINE', result, leaseUntil: LEASE_OVER });

export const disproof = () => refused(undefined, { disproves: true });

/** What is judged of a capture whose claim is over, at a provider that takes keys. */
export const judged = (attempts: readonly Attempt[], changes: Partial<JudgedOperation> = {}): JudgedOperation => ({
  attempts,
  kind: 'CAPTURE',
  providerIdempotency: 'KEY',
  claimedUntil: LEASE_OVER,
  ...changes,
});

/** All that a send may tell. */
const CALL_RESULTS: readonly Result[] = [
  applied(),
  accepted(),
  declined(),
  refused(),
  notSent(),
  toInquire(false),
  toInquire(true),
  unknown(),
];

/** All that a reading of the order may tell. */
const INQUIRY_RESULTS: readonly Result[] = [
  applied(),
  accepted(),
  declined(),
  refused(),
  disproof(),
  unknown('NOT_APPLIED_YET'),
  unknown('NOT_READY'),
  unknown('NOTHING_LEARNT'),
];

type Step = readonly [typeof call, Result | null, Date];

const leaseUntil = fc.constantFrom(LEASED, LEASE_OVER);
const aCall: fc.Arbitrary<Step> = fc.tuple(fc.constant(call), fc.constantFrom(null, ...CALL_RESULTS), leaseUntil);
const anInquiry: fc.Arbitrary<Step> = fc.tuple(
  fc.constant(inquiry),
  fc.constantFrom(null, ...INQUIRY_RESULTS),
  leaseUntil,
);

const toHistory = (steps: readonly Step[], before: readonly Attempt[]): readonly Attempt[] => [
  ...before,
  ...steps.map(([make, result, lease], index) => make(before.length + index + 1, result, lease)),
];

/** One history: a first send, then sends and inquiries, some of them cut off. Contradictions included. */
export const anyHistory = (): fc.Arbitrary<readonly Attempt[]> =>
  fc
    .tuple(fc.constantFrom([], [baseline(1)]), aCall, fc.array(fc.oneof(aCall, anInquiry), { maxLength: 5 }))
    .map(([before, first, more]) => toHistory([first, ...more], before));

/** One history in which nothing was sent: a reading before the send that never came, and whatever looks there may be. */
export const anyHistoryWithoutCall = (): fc.Arbitrary<readonly Attempt[]> =>
  fc
    .tuple(
      fc.constantFrom([], [baseline(1)], [baseline(1, refused())], [baseline(1, notSent())]),
      fc.array(anInquiry, { maxLength: 3 }),
    )
    .map(([before, looks]) => toHistory(looks, before));

export const isDisproof = ({ result }: Attempt): boolean => result?.kind === 'refused' && result.disproves === true;

const couldHaveEffect = ({ purpose, result }: Attempt): boolean =>
  purpose === 'CALL' &&
  !['refused', 'not-sent'].includes(result?.kind ?? '') &&
  !(result?.kind === 'inquire' && !result.mayHaveApplied);

/** An order shows what became of a send only where there was one that could have had effect. */
const isGrounded = ({ purpose, result }: Attempt, index: number, attempts: readonly Attempt[]): boolean =>
  purpose === 'CALL' ||
  !['applied', 'accepted', 'declined'].includes(result?.kind ?? '') ||
  attempts.slice(0, index).reduce((open, each) => !isDisproof(each) && (open || couldHaveEffect(each)), false);

/** Histories that can happen: of proof, decline and disproof at most one, and no inquiry that knows of no send. */
export const aConsistentHistory = (takesKeys: boolean): fc.Arbitrary<readonly Attempt[]> =>
  anyHistory().filter((attempts) => {
    const has = (kind: string) => attempts.some(({ result }) => result?.kind === kind);
    const verdicts = [has('applied'), has('declined'), attempts.some(isDisproof)].filter(Boolean);
    // A provider without keys is not asked again after it has said no.
    const isOverAfterDecline = attempts.every(
      ({ result }, index) => result?.kind !== 'declined' || index === attempts.length - 1,
    );
    return verdicts.length <= 1 && (takesKeys || isOverAfterDecline) && attempts.every(isGrounded);
  });
