import type { Evidence } from '../ledger/ledger.js';
import type { Dependencies } from './dependencies.js';

/** Waits between tries to write down evidence that the store did not take, in milliseconds. */
const WAITS_MS = [500, 2_000, 5_000, 15_000] as const;

/** Proof is never thrown away: it is offered to the store again until it takes it, or the lease is long over. */
export const keepEvidence = async (
  { ledger, clock, metrics }: Pick<Dependencies, 'ledger' | 'clock' | 'metrics'>,
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
