import type { Operation } from '../domain/operation/operation.js';
import type { Evidence } from '../ledger/ledger.js';
import type { Dependencies } from './dependencies.js';

/** Waits between tries to write down evidence that the store did not take, in milliseconds. */
const WAITS_MS = [500, 2_000, 5_000, 15_000] as const;

type KeepingDependencies = Pick<Dependencies, 'ledger' | 'clock' | 'metrics' | 'inFlight'>;

/** The operation with this evidence written down; null where the store did not take it, which is then kept. */
export const recordOrKeep = async (
  dependencies: KeepingDependencies,
  operationId: string,
  evidence: readonly Evidence[],
): Promise<Operation | null> => {
  const recorded = await dependencies.ledger.record(operationId, evidence);
  if (recorded !== null && recorded.kind !== 'store-down') return recorded;
  keepEvidence(dependencies, operationId, evidence);
  return null;
};

/**
 * Proof is never thrown away: it is offered to the store again until it takes it, or some time has passed. That goes on
 * in this process after the answer is given; shutting down waits for it.
 */
export const keepEvidence = (
  dependencies: KeepingDependencies,
  operationId: string,
  evidence: readonly Evidence[],
): void => dependencies.inFlight.follow(offerAgain(dependencies, operationId, evidence));

const offerAgain = async (
  { ledger, clock, metrics }: KeepingDependencies,
  operationId: string,
  evidence: readonly Evidence[],
): Promise<void> => {
  for (const wait of WAITS_MS) {
    await clock.sleep(wait);
    const recorded = await ledger.record(operationId, evidence);
    if (recorded?.kind !== 'store-down') return;
  }
  metrics.count('evidence_not_recorded', {});
};
