import type { Dependencies } from './dependencies.js';

/** Tells the metrics how many outcomes nobody knows, and for how long the oldest has been open, in seconds. */
export const watchOpen = async ({
  ledger,
  clock,
  metrics,
}: Pick<Dependencies, 'ledger' | 'clock' | 'metrics'>): Promise<void> => {
  const open = await ledger.countOpen();
  if ('kind' in open) return;
  const { pending, unknown, needsReview, contradicted, oldestStartedAt } = open;
  metrics.set('operations_open', { state: 'PENDING' }, pending);
  metrics.set('operations_open', { state: 'OUTCOME_UNKNOWN' }, unknown);
  metrics.set('operations_open', { state: 'NEEDS_REVIEW' }, needsReview);
  metrics.set('operations_contradicted', {}, contradicted);
  const age = oldestStartedAt === null ? 0 : clock.now().getTime() - oldestStartedAt.getTime();
  metrics.set('operations_open_oldest_seconds', {}, Math.round(age / 1_000));
};
