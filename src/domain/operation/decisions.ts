import { type Attempt, type AttemptPurpose, lastNumberOf, newAttempt } from './attempt.js';
import { withResolution } from './evolve.js';
import { isLeased, leaseEndsAt } from './lease.js';
import { isFinal, type Operation, type OperationState, ofTenant, type Resolution } from './operation.js';
import { isDue } from './schedule.js';

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

interface ResolvedOperation {
  readonly kind: 'resolved';
  readonly operation: Operation;
}

export type InquiryAnswer = BegunAttempt | KeptOperation | NoOperation;
export type CallAnswer = BegunAttempt | LostLease;
export type HandOverAnswer = Operation | LostLease;
export type ResolutionAnswer = ResolvedOperation | KeptOperation | NoOperation;

/** May somebody look at the provider now? One at a time, and not once the outcome is final. */
export const decideInquiry = (
  found: Operation | null,
  { tenant, leaseMs }: { readonly tenant: string; readonly leaseMs: number },
  now: Date,
): Decision<InquiryAnswer> => {
  const operation = ofTenant(found, tenant);
  if (operation === null) return refuse({ kind: 'not-found' });
  if (isFinal(operation.state)) return refuse({ kind: 'final', operation });
  if (isLeased(operation, now)) return refuse({ kind: 'busy', operation });
  return begin(operation, 'INQUIRY', leaseMs, now);
};

/** May the worker look at it now? Null where its time has not come, or somebody has begun before. */
export const decideDue = (operation: Operation | null, leaseMs: number, now: Date): Decision<BegunAttempt | null> =>
  operation !== null && isDue(operation, now) ? begin(operation, 'INQUIRY', leaseMs, now) : refuse(null);

/** May the verb be sent once more? By the holder of this epoch alone. */
export const decideCall = (
  operation: Operation | null,
  { epoch, leaseMs }: { readonly epoch: number; readonly leaseMs: number },
  now: Date,
): Decision<CallAnswer> =>
  operation !== null && isHolder(operation, epoch, now) ? begin(operation, 'CALL', leaseMs, now) : refuse(LOST);

/** May the operation be given to a person? By the holder of this epoch alone. The looks of the worker end with it. */
export const decideHandOver = (operation: Operation | null, epoch: number, now: Date): Decision<HandOverAnswer> => {
  if (operation === null || !isHolder(operation, epoch, now)) return refuse(LOST);
  const next: Operation = { ...operation, state: 'NEEDS_REVIEW', nextCheckAt: null };
  return { answer: next, next };
};

/** What a person decides, and when. */
export interface ResolutionRequest {
  readonly tenant: string;
  readonly resolution: Omit<Resolution, 'at'>;
  /** NOT_APPLIED waits for so many milliseconds after the last lease: what was sent late may still arrive. */
  readonly graceMs: number;
}

/** May a person settle it now? Not what the provider has accepted, and not while somebody works on it. */
export const decideResolution = (
  found: Operation | null,
  { tenant, resolution, graceMs }: ResolutionRequest,
  now: Date,
): Decision<ResolutionAnswer> => {
  const operation = ofTenant(found, tenant);
  if (operation === null) return refuse({ kind: 'not-found' });
  if (isFinal(operation.state)) return refuse({ kind: 'final', operation });
  const mayStillArrive = leaseEndsAt(operation).getTime() + graceMs > now.getTime();
  const isTooEarly = resolution.outcome === 'NOT_APPLIED' && mayStillArrive;
  if (!RESOLVABLE.has(operation.state) || isLeased(operation, now) || isTooEarly) {
    return refuse({ kind: 'busy', operation });
  }
  const next = withResolution(operation, { ...resolution, at: now });
  return { answer: { kind: 'resolved', operation: next }, next };
};

const RESOLVABLE: ReadonlySet<OperationState> = new Set(['OUTCOME_UNKNOWN', 'NEEDS_REVIEW']);

const LOST: LostLease = { kind: 'lost' };

const refuse = <Answer>(answer: Answer): Decision<Answer> => ({ answer, next: null });

/** May the holder of this epoch still change the schedule and the lease? */
const isHolder = (operation: Operation, epoch: number, now: Date): boolean =>
  operation.epoch === epoch && !isFinal(operation.state) && !isLeased(operation, now);

/** One more attempt under lease. The epoch grows: the lease changes hands. */
const begin = (operation: Operation, purpose: AttemptPurpose, leaseMs: number, now: Date): Decision<BegunAttempt> => {
  const attempt = newAttempt(lastNumberOf(operation.attempts) + 1, purpose, leaseMs, now);
  const state = purpose === 'CALL' ? 'IN_PROGRESS' : operation.state;
  const begun = { ...operation, state, attempts: [...operation.attempts, attempt], epoch: operation.epoch + 1 };
  const next = { ...begun, nextCheckAt: leaseEndsAt(begun) };
  return { answer: { kind: 'begun', operation: next, attempt }, next };
};
