import postgres from 'postgres';
import { startPostgres } from '../support/postgres/start-postgres.js';

/** Databases in a PostgreSQL of our own. */
export interface Databases {
  /** The URL of a new one: empty, or a copy of another, to which nobody is connected. */
  create(copyOf?: string): Promise<string>;
  stop(): Promise<void>;
}

export const startDatabases = async (): Promise<Databases> => {
  const server = await startPostgres({ durable: true });
  let count = 0;
  return {
    create: async (copyOf) => {
      count += 1;
      const template = copyOf ? new URL(copyOf).pathname.slice(1) : 'template1';
      const sql = postgres(server.url, { max: 1 });
      await sql.unsafe(`create database ledger_${count} template ${template}`).finally(() => sql.end());
      const url = new URL(server.url);
      url.pathname = `/ledger_${count}`;
      return url.href;
    },
    stop: server.remove,
  };
};
