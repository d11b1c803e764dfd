import { type Attempt, type AttemptPurpose, hasCall, lastLook, lastNumberOf, newAttempt } from './attempt.js';
import { withBoundedLooks } from './bounded-looks.js';
import { withResolution } from './evolve.js';
import { isLeased, latestOf, leaseEndsAt } from './lease.js';
import { isFinal, nextVersion, type Operation, type OperationState, ofTenant, type Resolution } from './operation.js';
import { afterHandOver, isDue } from './schedule.js';
import { toStoredResult } from './stored-evidence.js';

/** What a store asks of an operation as it stands now: what to answer, and what to write where something changes. */
export interface Decision<Answer> {
  readonly answer: Answer;
  /** The operation from now on; null where nothing is written. */
  readonly next: Operation | null;
}

/** An attempt that was begun under a lease of its own. */
export interface BegunAttempt {
  readonly kind: 'begun';
  readonly operation: Operation;
  readonly attempt: Attempt;
}

/** Somebody else has taken the operation over, or it is final: its schedule and lease are not ours to change. */
export interface LostLease {
  readonly kind: 'lost';
}

/** The tenant has no such operation. */
interface NoOperation {
  readonly kind: 'not-found';
}

/** Somebody works on the operation, or its outcome is final: it stays as it is. */
interface KeptOperation {
  readonly kind: 'busy' | 'final';
  readonly operation: Operation;
}

/** A look at it is so young, or so many were made, that the operation as it stands answers for another. */
interface LookedAtOperation {
  readonly kind: 'recent';
  readonly operation: Operation;
}

/** What was sent last may still arrive: NOT_APPLIED cannot be said before this moment. */
interface TooEarly {
  readonly kind: 'too-early';
  readonly operation: Operation;
  readonly notBefore: Date;
}

interface ResolvedOperation {
  readonly kind: 'resolved';
  readonly operation: Operation;
}

export type InquiryAnswer = BegunAttempt | KeptOperation | LookedAtOperation | NoOperation;
export type CallAnswer = BegunAttempt | LostLease;
export type HandOverAnswer = Operation | LostLease;
export type ResolutionAnswer = ResolvedOperation | KeptOperation | TooEarly | NoOperation;

/** A look that is younger than this answers for the next one. */
const RECENT_MS = 2_000;
/** On average over the operation's life, its first hour counted as one. */
const MOST_LOOKS_AN_HOUR = 60;
const HOUR_MS = 60 * 60 * 1_000;

/** May somebody look at the provider now? One at a time, not too often, and not once the outcome is final. */
export const decideInquiry = (
  found: Operation | null,
  { tenant, leaseMs }: { readonly tenant: string; readonly leaseMs: number },
  now: Date,
): Decision<InquiryAnswer> => {
  const operation = ofTenant(found, tenant);
  if (operation === null) return refuse({ kind: 'not-found' });
  if (isFinal(operation.state)) return refuse({ kind: 'final', operation });
  if (isLeased(operation, now)) return refuse({ kind: 'busy', operation });
  if (wasLookedAtEnough(operation, now)) return refuse({ kind: 'recent', operation });
  return begin(operation, 'INQUIRY', leaseMs, now);
};

const wasLookedAtEnough = ({ attempts, looks, startedAt }: Operation, now: Date): boolean => {
  const last = lastLook(attempts);
  if (last !== undefined && now.getTime() - last.startedAt.getTime() < RECENT_MS) return true;
  const hours = Math.max(1, (now.getTime() - startedAt.getTime()) / HOUR_MS);
  return looks + attempts.filter(({ purpose }) => purpose === 'INQUIRY').length >= MOST_LOOKS_AN_HOUR * hours;
};

/**
 * May the worker look at it now? Null where its time has not come, or somebody has begun before. What time alone has made
 * final (nothing was ever sent) is written down, and not looked at.
 */
export const decideDue = (operation: Operation | null, leaseMs: number, now: Date): Decision<BegunAttempt | null> => {
  if (operation === null || !isDue(operation, now)) return refuse(null);
  if (isFinal(operation.state)) return { answer: null, next: nextVersion({ ...operation, nextCheckAt: null }) };
  return begin(operation, 'INQUIRY', leaseMs, now);
};

/** Who asks for a send, for how long, and what the order was like before it. */
export interface CallRequest {
  readonly epoch: number;
  readonly leaseMs: number;
  /** The reading before the first send, where the verb asks for one. */
  readonly baseline: Attempt | null;
}

/**
 * May the verb be sent? By the holder of this epoch alone: the first time while its claim holds, later while nobody works
 * on the operation. The baseline is written down with the send that it allowed.
 */
export const decideCall = (
  operation: Operation | null,
  { epoch, leaseMs, baseline }: CallRequest,
  now: Date,
): Decision<CallAnswer> => {
  if (operation === null || !mayCall(operation, epoch, now)) return refuse(LOST);
  const attempts = baseline === null ? operation.attempts : [...operation.attempts, toStoredAttempt(baseline)];
  return begin({ ...operation, attempts }, 'CALL', leaseMs, now);
};

const toStoredAttempt = (attempt: Attempt): Attempt => ({
  ...attempt,
  result: attempt.result && toStoredResult(attempt.result),
});

const mayCall = (operation: Operation, epoch: number, now: Date): boolean =>
  hasCall(operation.attempts)
    ? isHolder(operation, epoch, now)
    : operation.epoch === epoch && operation.state === 'IN_PROGRESS';

/** May the operation be given to a person? By the holder of this epoch alone. Slow looks go on beside the person. */
export const decideHandOver = (operation: Operation | null, epoch: number, now: Date): Decision<HandOverAnswer> => {
  if (operation === null || !isHolder(operation, epoch, now)) return refuse(LOST);
  const next = nextVersion({ ...operation, state: 'NEEDS_REVIEW', nextCheckAt: afterHandOver(operation, now) });
  return { answer: next, next };
};

/** What a person decides, and when. */
export interface ResolutionRequest {
  readonly tenant: string;
  readonly resolution: Omit<Resolution, 'at'>;
  /** NOT_APPLIED waits so many milliseconds after the lease of the last send: what was sent late may still arrive. */
  readonly graceMs: number;
}

/** May a person settle it now? Nobody is decided over who works on it, and what was sent last must have had its time. */
export const decideResolution = (
  found: Operation | null,
  { tenant, resolution, graceMs }: ResolutionRequest,
  now: Date,
): Decision<ResolutionAnswer> => {
  const operation = ofTenant(found, tenant);
  if (operation === null) return refuse({ kind: 'not-found' });
  if (isFinal(operation.state)) return refuse({ kind: 'final', operation });
  if (!RESOLVABLE.has(operation.state) || isLeased(operation, now)) return refuse({ kind: 'busy', operation });
  const notBefore = new Date(lastSendEndsAt(operation).getTime() + graceMs);
  if (resolution.outcome === 'NOT_APPLIED' && notBefore > now) {
    return refuse({ kind: 'too-early', operation, notBefore });
  }
  const next = nextVersion(withResolution(operation, { ...resolution, at: now }));
  return { answer: { kind: 'resolved', operation: next }, next };
};

const RESOLVABLE: ReadonlySet<OperationState> = new Set(['PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW']);

/** Looks do not count: they send nothing that could arrive late. */
const lastSendEndsAt = ({ attempts, claimedUntil }: Operation): Date =>
  latestOf([claimedUntil, ...attempts.filter(({ purpose }) => purpose === 'CALL').map(({ leaseUntil }) => leaseUntil)]);

const LOST: LostLease = { kind: 'lost' };

const refuse = <Answer>(answer: Answer): Decision<Answer> => ({ answer, next: null });

/** May the holder of this epoch still change the schedule and the lease? */
const isHolder = (operation: Operation, epoch: number, now: Date): boolean =>
  operation.epoch === epoch && !isFinal(operation.state) && !isLeased(operation, now);

/** One more attempt under lease. The epoch grows: the lease changes hands. */
const begin = (found: Operation, purpose: AttemptPurpose, leaseMs: number, now: Date): Decision<BegunAttempt> => {
  // Whoever begins and dies, again and again, writes down nothing else.
  const operation = withBoundedLooks(found, now);
  const attempt = newAttempt(lastNumberOf(operation.attempts) + 1, purpose, leaseMs, now);
  const state = purpose === 'CALL' ? 'IN_PROGRESS' : operation.state;
  const begun = { ...operation, state, attempts: [...operation.attempts, attempt], epoch: operation.epoch + 1 };
  const next = nextVersion({ ...begun, nextCheckAt: leaseEndsAt(begun) });
  return { answer: { kind: 'begun', operation: next, attempt }, next };
};
