import { stat } from 'node:fs/promises';
import { errorCode } from '../lib/error-code.js';
import type { Clock } from '../platform/clock.js';
import type { Logger } from '../platform/logger.js';
import { type ApiKey, type ReadKeys, readKeyFile } from './key-file.js';

/** Finds a key by its id. Never throws. */
export type KeyRing = (id: string) => Promise<ApiKey | undefined>;

export interface KeyRingSettings {
  /** Looked at again while the server runs; null for keys that never change. */
  readonly file: string | null;
  /** What was read at the start. */
  readonly keys: readonly ApiKey[];
}

export interface KeyRingDependencies {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A key that was made or revoked counts within this time. */
const LOOK_EVERY_MS = 1_000;

/**
 * The keys of a file as it is now, give or take a second. While the file is missing, unreadable or broken the keys that
 * were read last go on: refusing everyone would stop every payment for a slip of an editor. So a key is revoked by a
 * file without it, never by removing the file; to shut everyone out, write an empty list.
 */
export const createKeyRing = ({ file, keys }: KeyRingSettings, dependencies: KeyRingDependencies): KeyRing => {
  let known = byId(keys);
  if (file === null) return async (id) => known.get(id);
  const { clock, logger } = dependencies;
  let settledVersion: string | undefined;
  let lastFault: string | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    const version = await versionOf(file);
    if (version === settledVersion) return;
    const read = await readKeyFile(file);
    // What could not be read is tried again: the file may be as it was, and only the reading have failed.
    settledVersion = read.kind === 'unreadable' ? undefined : version;
    if (read.kind === 'keys') known = byId(read.keys);
    tell(read, version);
  };

  const tell = (read: ReadKeys, version: string): void => {
    const fault = read.kind === 'keys' ? undefined : `${version} ${read.fault}`;
    if (read.kind === 'keys') logger.info({ keys: read.keys.length }, 'the API keys were read');
    else if (fault !== lastFault)
      logger.error(
        { fault: read.fault },
        'the file of API keys cannot be read: the keys read last go on, also revoked ones',
      );
    lastFault = fault;
  };

  return async (id) => {
    if (looking === undefined && clock.monotonicMs() - lookedAt >= LOOK_EVERY_MS) {
      lookedAt = clock.monotonicMs();
      looking = look().finally(() => {
        looking = undefined;
      });
    }
    await looking;
    return known.get(id);
  };
};

const byId = (keys: readonly ApiKey[]): ReadonlyMap<string, ApiKey> => new Map(keys.map((key) => [key.id, key]));

/** Differs whenever the file was written, replaced, or given other rights. */
const versionOf = (file: string): Promise<string> =>
  stat(file, { bigint: true }).then(
    ({ ino, size, mtimeNs, ctimeNs }) => [ino, size, mtimeNs, ctimeNs].join('-'),
    errorCode,
  );
