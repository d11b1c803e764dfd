import { randomUUID } from 'node:crypto';
import postgres from 'postgres';

/** Databases of a campaign, in a PostgreSQL that may have others. */
export interface Databases {
  /** The URL of a new one: empty, or a copy of another, to which nobody is connected. */
  create(copyOf?: string): Promise<string>;
  /** Removes all of them. */
  drop(): Promise<void>;
}

/** In the PostgreSQL at this URL, whose user may create databases. */
export const createDatabases = (server: string): Databases => {
  const prefix = `ledger_${randomUUID().replaceAll('-', '')}`;
  const names: string[] = [];
  const run = async (...statements: readonly string[]): Promise<void> => {
    const sql = postgres(server, { max: 1, onnotice: () => undefined });
    try {
      for (const statement of statements) await sql.unsafe(statement);
    } finally {
      await sql.end();
    }
  };
  return {
    create: async (copyOf) => {
      const name = `${prefix}_${names.length}`;
      names.push(name);
      await run(`create database ${name} template ${copyOf ? new URL(copyOf).pathname.slice(1) : 'template1'}`);
      const url = new URL(server);
      url.pathname = `/${name}`;
      return url.href;
    },
    drop: () => run(...names.map((name) => `drop database if exists ${name} with (force)`)),
  };
};
