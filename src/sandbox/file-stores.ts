import { DatabaseSync } from 'node:sqlite';
import type { Store, Stores } from './store.js';

/** How long to wait for an earlier process that still closes the file. */
const LOCK_TIMEOUT_MS = 5000;

/** Only one process uses the file, so its memory equals the file. FULL: a value is on disk before the answer. */
const SET_UP = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS kept (
    position INTEGER PRIMARY KEY,
    store TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (store, id)
  ) STRICT;
`;

/** A value is in the file before `put`, or the `atomically` around it, returns. */
export function openFileStores(file: string): Stores {
  const database = new DatabaseSync(file, { timeout: LOCK_TIMEOUT_MS });
  database.exec(SET_UP);
  const select = database.prepare('SELECT id, value FROM kept WHERE store = ? ORDER BY position');
  const upsert = database.prepare(
    'INSERT INTO kept (store, id, value) VALUES (?, ?, ?) ON CONFLICT (store, id) DO UPDATE SET value = excluded.value',
  );
  const remove = database.prepare('DELETE FROM kept WHERE store = ? AND id = ?');

  const open = <T>(name: string): Store<T> => {
    const kept = select.all(name).map(({ id, value }) => [String(id), JSON.parse(String(value)) as T] as const);
    const values = new Map<string, T>(kept);
    return {
      get: (id) => values.get(id),
      put: (id, value) => {
        upsert.run(name, id, JSON.stringify(value));
        values.set(id, value);
      },
      remove: (id) => {
        remove.run(name, id);
        values.delete(id);
      },
      all: () => [...values.values()],
    };
  };

  return {
    open,
    atomically: (work) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const done = work();
        database.exec('COMMIT');
        return done;
      } catch (cause) {
        database.exec('ROLLBACK');
        throw cause;
      }
    },
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}
