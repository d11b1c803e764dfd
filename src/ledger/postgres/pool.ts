import postgres from 'postgres';
import { isStale, StoreTooSlow } from './fault.js';

export type Sql = postgres.Sql;
/** A part of a statement. */
export type Fragment = postgres.Fragment;

export interface PostgresPool {
  /** Rejects when the call takes too long; what it wrote by then may be written. */
  run<T>(call: (sql: Sql) => Promise<T>, limitMs?: number): Promise<T>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly url: string;
  readonly maxConnections: number;
}

/** The database ends a statement first: only a database that does not answer at all runs into the second one. */
const STATEMENT_MS = 4_000;
const CALL_MS = 5_000;
const CONNECT_SECONDS = 3;
/** What is under way may end when the pool is closed. */
const END_SECONDS = 2;

/**
 * Connections to one database. Every statement is a transaction of its own, so that a lost connection leaves nothing
 * open, here or there.
 */
export const openPool = ({ url, maxConnections }: PoolOptions): PostgresPool => {
  const open = (): Sql =>
    postgres(url, {
      max: maxConnections,
      connect_timeout: CONNECT_SECONDS,
      backoff: () => 0.1,
      // Its default writes them to the console.
      onnotice: () => undefined,
      connection: {
        application_name: 'guiche',
        TimeZone: 'UTC',
        default_transaction_isolation: 'read committed',
        statement_timeout: STATEMENT_MS,
      },
    });

  let current = open();
  const retired = new Set<Promise<void>>();

  const replace = (stale: Sql): void => {
    if (stale !== current) return;
    current = open();
    const ending = stale.end({ timeout: END_SECONDS }).finally(() => retired.delete(ending));
    retired.add(ending);
  };

  return {
    run: async (call, limitMs = CALL_MS) => {
      const sql = current;
      try {
        return await inTime(call(sql), limitMs);
      } catch (error) {
        if (isStale(error)) replace(sql);
        throw error;
      }
    },
    close: async () => {
      await Promise.all([current.end({ timeout: END_SECONDS }), ...retired]);
    },
  };
};

const inTime = async <T>(running: Promise<T>, limitMs: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StoreTooSlow()), limitMs);
  });
  try {
    return await Promise.race([running, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
};
