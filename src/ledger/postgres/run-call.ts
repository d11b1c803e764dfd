import type { Clock } from '../../platform/clock.js';
import { STORE_DOWN, type StoreDown } from '../ledger.js';
import { createSweepTimes } from '../stored/retention.js';
import { describeFault, isGone, isRace } from './fault.js';
import type { PostgresPool, Sql } from './pool.js';
import { sweep } from './sweep.js';

export interface CallOptions {
  readonly pool: PostgresPool;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly onFault: (fault: string) => void;
  readonly givenNow: () => Date | null;
}

export interface CallRunner {
  /** Carries out one call of the port, a few times if others get in between. */
  call<T>(work: (sql: Sql, given: Date | null) => Promise<T>): Promise<T | StoreDown>;
  close(): Promise<void>;
}

const TRIES = 5;
/** Where the trouble of the database ends: past here it is `store-down`. */
export const createCallRunner = ({ pool, clock, onFault, givenNow }: CallOptions): CallRunner => {
  const startedMs = clock.monotonicMs();
  const times = createSweepTimes();
  let sweeping: Promise<unknown> = Promise.resolve();

  const tell = (error: unknown): void => {
    if (!isGone(error)) onFault(describeFault(error));
  };
  const sweepSometimes = (): void => {
    if (!times.isTime(clock.monotonicMs() - startedMs)) return;
    sweeping = pool.run((sql) => sweep(sql, givenNow())).then(times.swept, tell);
  };

  return {
    call: async (work) => {
      for (let tries = 1; ; tries += 1) {
        try {
          const answer = await pool.run((sql) => work(sql, givenNow()));
          sweepSometimes();
          return answer;
        } catch (error) {
          if (isRace(error) && tries < TRIES) continue;
          tell(error);
          return STORE_DOWN;
        }
      }
    },
    close: async () => {
      await sweeping;
      await pool.close();
    },
  };
};
