import type { Ledger, StoreDown } from '../ledger.js';

export type LedgerMethod = Exclude<keyof Ledger, 'close'>;

type DurableAnswer<T> = Exclude<T, StoreDown>;

/** The ledger as one thread carries it out: each method inside a transaction that is open already, at a given moment. */
export type SqliteStore = {
  readonly [M in LedgerMethod]: (
    now: Date,
    ...args: Parameters<Ledger[M]>
  ) => DurableAnswer<Awaited<ReturnType<Ledger[M]>>>;
};

/** What the main thread asks. The moment is the store's clock: there is one process to a file, and this is its. */
export interface LedgerCall {
  readonly id: number;
  readonly method: LedgerMethod;
  readonly args: readonly unknown[];
  readonly now: Date;
}

export interface AnsweredCall {
  readonly id: number;
  readonly answer: unknown;
}

export interface TimedCall extends LedgerCall {
  /** How long the process has had the ledger open. */
  readonly upMs: number;
}

/** What the main thread sends. After `close` it asks nothing more. */
export type ThreadRequest = TimedCall | 'close';

/** What the worker thread says: first whether it has opened the file, then the answers, a group at a time. */
export type ThreadMessage =
  | { readonly kind: 'open' }
  | { readonly kind: 'cannot-open'; readonly message: string }
  | ({ readonly kind: 'answers' } & AnsweredGroup);

export interface AnsweredGroup {
  readonly answers: readonly AnsweredCall[];
  /** Whether something was written, and made durable by one commit for all of them. */
  readonly isWritten: boolean;
  /** What went wrong, for the log of the person who runs the server. */
  readonly faults: readonly string[];
}

/** How the worker thread is started. */
export interface WorkerData {
  readonly file: string;
  /** The moment of opening, when this process has just begun: who held a lease is dead. Null when it opens again. */
  readonly startedAt: Date | null;
  /** Each commit takes so much longer: a slow disk, for measurements. */
  readonly syncDelayMs: number;
}
