import type { Attempt } from './attempt.js';
import { captureBeforeOf } from './follow.js';
import { startOfNewestRun, toldBy } from './looks.js';
import type { Operation } from './operation.js';

/**
 * The operation without the looks that told nothing new: these are counted, so no operation grows without end. Kept are the
 * first and the last look that told each thing, the start of the newest row of equal looks, those right before and after a
 * send, and the one that named the last moment. Nothing that is decided depends on a look that was dropped.
 */
export const withBoundedLooks = (operation: Operation, now: Date): Operation => {
  const { attempts, contradictedBy } = operation;
  const looks = attempts.filter((attempt) => isEndedLook(attempt, now));
  const news = new Set([...firstOfEach(looks), ...lastOfEach(looks), startOfNewestRun(looks), namesTheEnd(looks)]);
  const kept = attempts.filter(
    (attempt, index) =>
      !isEndedLook(attempt, now) ||
      news.has(attempt) ||
      attempt.number === contradictedBy ||
      attempts[index - 1]?.purpose === 'CALL' ||
      attempts[index + 1]?.purpose === 'CALL',
  );
  return kept.length === attempts.length
    ? operation
    : { ...operation, attempts: kept, looks: operation.looks + attempts.length - kept.length };
};

/** A look without a result ends with its lease: its process died over it. */
const isEndedLook = ({ purpose, result, leaseUntil }: Attempt, now: Date): boolean =>
  purpose === 'INQUIRY' && (result !== null || leaseUntil.getTime() <= now.getTime());

const lastOfEach = (looks: readonly Attempt[]): Iterable<Attempt> =>
  new Map(looks.map((look) => [toldBy(look), look])).values();

const firstOfEach = (looks: readonly Attempt[]): Iterable<Attempt> => lastOfEach([...looks].reverse());

/** The look that named the earliest last moment for a capture. */
const namesTheEnd = (looks: readonly Attempt[]): Attempt | undefined =>
  looks
    .filter((look) => captureBeforeOf(look) !== null)
    .sort((a, b) => Number(captureBeforeOf(a)) - Number(captureBeforeOf(b)))[0];
