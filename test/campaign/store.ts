import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '../support/postgres/start-postgres.js';
import { createDatabases } from './databases.js';
import type { StoreName } from './options.js';

/** One ledger's place, as the environment of a server names it. */
export type StoreEnv = Readonly<Record<string, string>>;

/** Where ledgers can be kept. */
export interface Store {
  /** A place for a fresh, empty ledger. */
  create(): Promise<StoreEnv>;
  /** A backup: a copy of a ledger that nobody has open. */
  copy(env: StoreEnv): Promise<StoreEnv>;
  stop(): Promise<void>;
}

/** PostgreSQL is the one at this URL; without one, the store starts its own, which flushes to the disk. */
export const startStore = (name: StoreName, folder: string, postgresUrl?: string): Promise<Store> =>
  name === 'sqlite' ? startFiles(folder) : startServer(folder, postgresUrl);

const startFiles = async (folder: string): Promise<Store> => {
  let count = 0;
  const next = async (): Promise<StoreEnv> => {
    count += 1;
    const path = join(folder, `data-${count}`);
    await mkdir(path);
    return { DATA_DIR: path };
  };
  return {
    create: next,
    copy: async (env) => {
      const copy = await next();
      await cp(env['DATA_DIR'] ?? '', copy['DATA_DIR'] ?? '', { recursive: true });
      return copy;
    },
    stop: async () => undefined,
  };
};

const startServer = async (folder: string, givenUrl: string | undefined): Promise<Store> => {
  const started = givenUrl === undefined ? await startPostgres({ durable: true }) : undefined;
  const databases = createDatabases(started?.url ?? givenUrl ?? '');
  const files = await startFiles(folder);
  const envOf = async (url: string): Promise<StoreEnv> => ({ ...(await files.create()), DATABASE_URL: url });
  return {
    create: async () => envOf(await databases.create()),
    copy: async (env) => envOf(await databases.create(env['DATABASE_URL'])),
    stop: async () => {
      await databases.drop();
      await started?.remove();
    },
  };
};
