import type { Attempt } from './attempt.js';
import type { Operation } from './operation.js';

/**
 * The operation without the looks that told nothing new: the first look, the last one, and every one that told something
 * else than the look before it are kept, the rest are counted. So no operation grows without end.
 */
export const withBoundedLooks = (operation: Operation): Operation => {
  const { attempts, contradictedBy } = operation;
  const kept = attempts.filter(
    (attempt, index) => attempt.number === contradictedBy || tellsNews(attempt, index, attempts),
  );
  return kept.length === attempts.length
    ? operation
    : { ...operation, attempts: kept, looks: operation.looks + attempts.length - kept.length };
};

const tellsNews = (attempt: Attempt, index: number, attempts: readonly Attempt[]): boolean => {
  if (attempt.purpose !== 'INQUIRY' || attempt.result === null || index === attempts.length - 1) return true;
  const before = attempts[index - 1];
  const after = attempts[index + 1];
  return !(before && after && isSameLook(before, attempt) && isLook(after));
};

const isLook = ({ purpose }: Attempt): boolean => purpose === 'INQUIRY';

const isSameLook = (a: Attempt, b: Attempt): boolean =>
  isLook(a) && a.result !== null && a.result.kind === b.result?.kind && causeOf(a) === causeOf(b);

const causeOf = ({ result }: Attempt): string | null => (result !== null && 'cause' in result ? result.cause : null);
