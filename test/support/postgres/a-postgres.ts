import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { onTestFinished } from 'vitest';
import { madeOnce } from '../once/made-once.js';

/** A connection for the test itself; it closes after the test. */
export const aConnection = (url: string): postgres.Sql => {
  const sql = postgres(url, { max: 2, onnotice: () => undefined });
  onTestFinished(() => sql.end({ timeout: 1 }));
  return sql;
};

/** The address of a new, empty schema, which is dropped after the test. */
export const aPostgres = async (): Promise<string> => {
  const url = new URL(await madeOnce('postgres'));
  const schema = `t_${randomUUID().replaceAll('-', '')}`;
  const once = async (statement: string): Promise<void> => {
    const sql = postgres(url.href, { max: 1, fetch_types: false, onnotice: () => undefined });
    await sql.unsafe(statement).finally(() => sql.end());
  };
  await once(`create schema ${schema}`);
  onTestFinished(() => once(`drop schema ${schema} cascade`));
  const own = new URL(url);
  own.searchParams.set('search_path', schema);
  return own.href;
};
