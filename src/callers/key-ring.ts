import { stat } from 'node:fs/promises';
import { errorCode } from '../lib/error-code.js';
import type { Clock } from '../platform/clock.js';
import type { Logger } from '../platform/logger.js';
import { type ApiKey, type KeyFileContent, readKeyFile } from './key-file.js';

/** Finds an API key by its id. Never throws. */
export type KeyRing = (id: string) => Promise<ApiKey | undefined>;

export interface KeyRingSettings {
  /** The server reads this file again while it runs. Null if the API keys never change. */
  readonly file: string | null;
  /** The API keys at the start. */
  readonly keys: readonly ApiKey[];
}

export interface KeyRingDependencies {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A new or revoked API key takes effect within this time. */
const LOOK_EVERY_MS = 1_000;

/**
 * The API keys of a file, at most a second old. While the file is missing, unreadable or faulty, the keys read last
 * stay valid: to refuse everyone would stop every payment because of a typing error. So a person revokes a key by
 * removing it from the file. To lock everyone out, write `[]`; removing the file does not.
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
    // After a failed read it tries again, because the same file may be readable next time.
    settledVersion = read.kind === 'unreadable' ? undefined : version;
    if (read.kind === 'keys') known = byId(read.keys);
    logReading(read, version);
  };

  const logReading = (read: KeyFileContent, version: string): void => {
    const fault = read.kind === 'keys' ? undefined : `${version} ${read.fault}`;
    if (read.kind === 'keys') logger.info({ keys: read.keys.length }, 'the API keys were read');
    else if (fault !== lastFault)
      logger.error(
        { fault: read.fault },
        'the file of API keys cannot be read; the API keys read last stay valid, also those revoked since',
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

/** Changes whenever the file is written, replaced, or gets other permissions. */
const versionOf = (file: string): Promise<string> =>
  stat(file, { bigint: true }).then(
    ({ ino, size, mtimeNs, ctimeNs }) => [ino, size, mtimeNs, ctimeNs].join('-'),
    errorCode,
  );
