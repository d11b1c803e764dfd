import type { Attempt } from './attempt.js';

/** A look that could read nothing of the operation says nothing of it either. */
export const isUnread = ({ result }: Attempt): boolean =>
  result === null || (result.kind === 'unknown' && result.cause === 'NOTHING_LEARNT');

/** The order shows no effect, whether it waits for the verb now or not. */
export const findsNoEffect = ({ result }: Attempt): boolean =>
  result?.kind === 'unknown' && (result.cause === 'NOT_APPLIED_YET' || result.cause === 'NOT_READY');

/** What an attempt told, as far as it matters whether another one told the same. */
export const toldBy = ({ result }: Pick<Attempt, 'result'>): string => {
  if (result === null) return 'cut off';
  if (result.kind === 'unknown') return `unknown ${result.cause}`;
  return result.kind === 'refused' && result.disproves === true ? 'disproves' : result.kind;
};

/** The first of the newest looks that tell alike. Those that could not read are passed over: they break no row of looks. */
export const startOfNewestRun = (looks: readonly Attempt[]): Attempt | undefined => {
  const reads = looks.filter((look) => !isUnread(look));
  const newest = reads.at(-1);
  return newest && reads[reads.findLastIndex((look) => !tellAlike(look, newest)) + 1];
};

const tellAlike = (a: Attempt, b: Attempt): boolean =>
  toldBy(a) === toldBy(b) || (findsNoEffect(a) && findsNoEffect(b));
