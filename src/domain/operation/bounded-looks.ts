import type { Attempt } from './attempt.js';
import { captureBeforeOf } from './follow.js';
import { startOfNewestRun, toldBy } from './looks.js';
import type { Operation } from './operation.js';

/** Beyond so many a change is no news any more: where a provider flaps, every look tells something else. */
const MOST_CHANGES = 20;

/**
 * The operation without the looks that told nothing new: these are counted, so no operation grows without end. Kept are the
 * first look, the last one, every one that told something else than the look before it, and those right before and after a
 * send. Of very many changes only the first and the last to each thing are kept. Nothing that is decided depends on a look
 * that was dropped.
 */
export const withBoundedLooks = (operation: Operation, now: Date): Operation => {
  const { attempts } = operation;
  const isLook = (attempt: Attempt): boolean => isEndedLook(attempt, now);
  const changes = attempts.filter((attempt, index) => isLook(attempt) && !tellsTheSame(attempt, attempts[index - 1]));
  const news = new Set<Attempt | undefined>([
    ...(changes.length > MOST_CHANGES ? [...firstOfEach(changes), ...lastOfEach(changes)] : changes),
    ...attempts.filter((_, index) => isBesideASend(attempts, index)),
    ...decisiveOf(operation, attempts.filter(isLook)),
  ]);
  const kept = attempts.filter((attempt) => !isLook(attempt) || news.has(attempt));
  return kept.length === attempts.length
    ? operation
    : { ...operation, attempts: kept, looks: operation.looks + attempts.length - kept.length };
};

/** A look without a result ends with its lease: its process died over it. */
const isEndedLook = ({ purpose, result, leaseUntil }: Attempt, now: Date): boolean =>
  purpose === 'INQUIRY' && (result !== null || leaseUntil.getTime() <= now.getTime());

const tellsTheSame = (look: Attempt, before: Attempt | undefined): boolean =>
  before?.purpose === 'INQUIRY' && toldBy(before) === toldBy(look);

const isBesideASend = (attempts: readonly Attempt[], index: number): boolean =>
  attempts[index - 1]?.purpose === 'CALL' || attempts[index + 1]?.purpose === 'CALL';

const lastOfEach = (looks: readonly Attempt[]): Iterable<Attempt> =>
  new Map(looks.map((look) => [toldBy(look), look])).values();

const firstOfEach = (looks: readonly Attempt[]): Iterable<Attempt> => lastOfEach(looks.toReversed());

/** What is still decided by: the last look, the start of the newest row, the one that named the end, the contradiction. */
const decisiveOf = ({ contradictedBy }: Operation, looks: readonly Attempt[]): readonly (Attempt | undefined)[] => [
  looks.at(-1),
  startOfNewestRun(looks),
  looks
    .filter((look) => captureBeforeOf(look) !== null)
    .toSorted((a, b) => Number(captureBeforeOf(a)) - Number(captureBeforeOf(b)))[0],
  looks.find(({ number }) => number === contradictedBy),
];
