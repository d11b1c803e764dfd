import { type Attempt, lastNumberOf } from '../../domain/operation/attempt.js';
import { withBoundedLooks } from '../../domain/operation/bounded-looks.js';
import type { Decision } from '../../domain/operation/decisions.js';
import { withAttempts } from '../../domain/operation/evolve.js';
import { toldBy } from '../../domain/operation/looks.js';
import { nextVersion, type Operation } from '../../domain/operation/operation.js';
import { schedule } from '../../domain/operation/schedule.js';
import { toStoredResult } from '../../domain/operation/stored-evidence.js';
import type { Evidence } from '../ledger.js';

/** The operation as all its evidence means it, with its next look. Looks that told nothing new are only counted. */
export const withEvidence = (operation: Operation, evidence: readonly Evidence[], now: Date): Operation => {
  const judged = withAttempts(operation, addEvidence(operation.attempts, evidence, now), now);
  return nextVersion(withBoundedLooks(schedule(judged, now), now));
};

/** Evidence is taken whatever the operation has come to. */
export const decideEvidence = (
  operation: Operation | null,
  evidence: readonly Evidence[],
  now: Date,
): Decision<Operation | null> => {
  const next = operation && withEvidence(operation, evidence, now);
  return { answer: next, next };
};

/**
 * The attempts with what was told of them, as every store keeps it. An attempt keeps the first result that it was given;
 * the same told again changes nothing. What comes under a number that another attempt has taken meanwhile is an attempt
 * of its own under the next number: proof is never thrown away, and no inquiry takes the place of a send.
 */
const addEvidence = (attempts: readonly Attempt[], evidence: readonly Evidence[], now: Date): readonly Attempt[] =>
  evidence.reduce((known, told) => addOne(known, told, now), attempts);

const addOne = (known: readonly Attempt[], { result, ...told }: Evidence, now: Date): readonly Attempt[] => {
  const answered = { ...told, result: toStoredResult(result) };
  const running = known.find(
    ({ number, purpose, result }) => number === told.number && purpose === told.purpose && result === null,
  );
  if (running) return known.map((attempt) => (attempt === running ? { ...attempt, ...answered } : attempt));
  if (known.some((attempt) => isSame(attempt, answered))) return known;
  const isTaken = known.some(({ number }) => number === told.number);
  const number = isTaken ? lastNumberOf(known) + 1 : told.number;
  const heardOf = { ...answered, number, startedAt: told.sentAt ?? now, leaseUntil: now };
  return [...known, heardOf].sort((a, b) => a.number - b.number);
};

type AnsweredAttempt = Pick<Attempt, 'purpose' | 'sentAt' | 'answeredAt' | 'result'>;

const isSame = (a: AnsweredAttempt, b: AnsweredAttempt): boolean =>
  a.purpose === b.purpose &&
  toldBy(a) === toldBy(b) &&
  a.sentAt?.getTime() === b.sentAt?.getTime() &&
  a.answeredAt?.getTime() === b.answeredAt?.getTime();
