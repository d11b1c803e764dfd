import type { Ledger } from '../ledger/ledger.js';
import type { Clock } from '../platform/clock.js';
import type { Metrics } from '../platform/metrics.js';
import type { ProviderClient } from '../providers/client.js';
import type { InFlight } from './in-flight.js';

/** What every operation is carried out with. */
export interface Dependencies {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly metrics: Metrics;
  /** By account name. */
  readonly providers: ReadonlyMap<string, ProviderClient>;
  readonly inFlight: InFlight;
  readonly newOperationId: () => string;
  /** The deadline of one money verb, in milliseconds. */
  readonly verbDeadlineMs: number;
}

/** An attempt belongs to its process for three times the deadline of a money verb. */
export const leaseMsOf = ({ verbDeadlineMs }: Pick<Dependencies, 'verbDeadlineMs'>): number => 3 * verbDeadlineMs;
