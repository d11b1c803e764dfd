import type { Clock } from '../../platform/clock.js';
import { type Ledger, STORE_DOWN } from '../ledger.js';
import type { LedgerMethod, WorkerData } from './calls.js';
import { createStoreClock } from './store-clock.js';
import { type SqliteThread, startSqliteThread } from './thread.js';

export interface SqliteLedgerOptions {
  /** The database; its folder is made where it is missing. */
  readonly file: string;
  readonly clock: Clock;
  /** The compiled `sqlite-worker`, where it is not beside this file. */
  readonly workerUrl?: URL;
  /** Called for each durable commit with the number of calls that share it. */
  readonly onCommit?: (calls: number) => void;
  /** What a store-down was about: for the log. */
  readonly onFault?: (message: string) => void;
  /** Each commit takes so many milliseconds longer: a slow disk, for measurements. */
  readonly syncDelayMs?: number;
}

/** A thread that has died is started again for a later call, this long after the last start. */
const RESTART_MS = 1_000;

/** The ledger in one file, for one server at a time. Rejects with LedgerCannotOpen. */
export const createSqliteLedger = async (options: SqliteLedgerOptions): Promise<Ledger> => {
  const { clock, workerUrl = new URL('./worker.js', import.meta.url) } = options;
  const { onCommit = nothing, onFault = nothing } = options;
  const start = (startedAt: Date | null): Promise<SqliteThread> => {
    const workerData: WorkerData = { file: options.file, startedAt, syncDelayMs: options.syncDelayMs ?? 0 };
    return startSqliteThread({ workerUrl, workerData, onCommit, onFault });
  };

  const storeNow = createStoreClock(clock);
  const openedMs = clock.monotonicMs();
  let startedMs = openedMs;
  let thread: SqliteThread | null = await start(storeNow());
  let starting: Promise<void> | null = null;
  let closing: Promise<void> | null = null;

  /** Leases go on: they belong to this process, which is not the thread that died. */
  const restart = async (): Promise<void> => {
    startedMs = clock.monotonicMs();
    thread = await start(null).catch((error: unknown) => {
      onFault(String(error));
      return null;
    });
    starting = null;
  };
  const ask = async (method: LedgerMethod, args: readonly unknown[]): Promise<unknown> => {
    if (closing) return STORE_DOWN;
    if (!thread?.isAlive && !starting && clock.monotonicMs() - startedMs >= RESTART_MS) starting = restart();
    if (starting) await starting;
    return thread ? thread.ask({ method, args, now: storeNow(), upMs: clock.monotonicMs() - openedMs }) : STORE_DOWN;
  };
  const asking =
    <M extends LedgerMethod>(method: M) =>
    (...args: Parameters<Ledger[M]>): ReturnType<Ledger[M]> =>
      ask(method, args) as ReturnType<Ledger[M]>;

  const close = async (): Promise<void> => {
    await starting;
    await thread?.close();
  };

  return {
    claim: asking('claim'),
    record: asking('record'),
    beginInquiry: asking('beginInquiry'),
    claimDue: asking('claimDue'),
    beginCall: asking('beginCall'),
    handOver: asking('handOver'),
    resolve: asking('resolve'),
    findByIds: asking('findByIds'),
    findSeatHolders: asking('findSeatHolders'),
    countOpen: asking('countOpen'),
    list: asking('list'),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};

const nothing = (): void => {};
