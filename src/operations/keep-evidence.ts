import type { Operation } from '../domain/operation/operation.js';
import type { ClaimRequest, Evidence, StoreDown } from '../ledger/ledger.js';
import type { Dependencies } from './dependencies.js';

/** Waits between tries to write down evidence that the store did not take, in milliseconds; the last one repeats. */
const WAITS_MS = [500, 2_000, 5_000, 15_000] as const;

/** A commit that is not visible by then was lost with the primary of its database: the claim is made again. */
const CLAIM_AGAIN_AFTER_MS = 60_000;

type KeepingDependencies = Pick<Dependencies, 'ledger' | 'clock' | 'metrics' | 'inFlight'>;

/** What was learnt of an operation. */
export interface LearntEvidence {
  readonly operationId: string;
  readonly evidence: readonly Evidence[];
  /** The claim that this process made, where it made one: it can be made again under the same id. */
  readonly request?: ClaimRequest;
}

/** The operation with this evidence written down; null where the store did not take it, which is then kept. */
export const recordOrKeep = async (
  dependencies: KeepingDependencies,
  learnt: LearntEvidence,
): Promise<Operation | null> => {
  const recorded = await dependencies.ledger.record(learnt.operationId, learnt.evidence);
  if (isTaken(recorded)) return recorded;
  keepEvidence(dependencies, learnt);
  return null;
};

/**
 * Proof is never thrown away: it is offered to the store until the store takes it. An operation that is not there is not there
 * yet. That goes on in this process after the answer is given; a process that shuts down offers it once more.
 */
export const keepEvidence = (dependencies: KeepingDependencies, learnt: LearntEvidence): void =>
  dependencies.inFlight.follow(offerAgain(dependencies, learnt));

const offerAgain = async (dependencies: KeepingDependencies, learnt: LearntEvidence): Promise<void> => {
  const { clock, metrics, inFlight } = dependencies;
  const since = clock.monotonicMs();
  for (let tries = 0; ; tries += 1) {
    await clock.sleep(WAITS_MS[tries] ?? WAITS_MS[3], inFlight.ending);
    if (await offer(dependencies, learnt, clock.monotonicMs() - since)) return;
    if (inFlight.ending.aborted) return metrics.count('evidence_not_recorded', {});
  }
};

/** Whether the store has taken it. */
const offer = async (
  { ledger }: KeepingDependencies,
  { operationId, evidence, request }: LearntEvidence,
  waitedMs: number,
): Promise<boolean> => {
  const recorded = await ledger.record(operationId, evidence);
  if (recorded !== null || request === undefined || waitedMs < CLAIM_AGAIN_AFTER_MS) return isTaken(recorded);
  const claim = await ledger.claim(request);
  return claim.kind === 'claimed' && isTaken(await ledger.record(operationId, evidence));
};

const isTaken = (recorded: Operation | StoreDown | null): recorded is Operation =>
  recorded !== null && recorded.kind !== 'store-down';
