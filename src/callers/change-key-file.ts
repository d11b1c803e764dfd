import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../lib/error-code.js';
import { type ApiKey, readKeyFile } from './key-file.js';

export type Change =
  | { readonly kind: 'changed' }
  /** There was nothing to change. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'fault'; readonly fault: string };

/** The keys as they shall be from now on; null leaves them as they are. */
export type Edit = (keys: readonly ApiKey[]) => readonly ApiKey[] | null;

/** Only its owner may read the file: a hash tells no key, but names and scopes are nobody else's concern. */
const OWNER_ONLY = 0o600;

/** Changes a keys file as one step: readers see all of the old or all of the new, and two writers never lose a key. */
export const changeKeyFile = async (path: string, edit: Edit): Promise<Change> => {
  const lock = `${path}.lock`;
  try {
    await mkdir(dirname(path), { recursive: true });
    if (!(await takeLock(lock))) return { kind: 'fault', fault: busy(path, lock) };
  } catch (error) {
    return cannotWrite(path, error);
  }
  try {
    return await changeLocked(path, edit);
  } catch (error) {
    return cannotWrite(path, error);
  } finally {
    await rm(lock, { force: true });
  }
};

/** Takes the lock, unless another has it. */
const takeLock = async (lock: string): Promise<boolean> => {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
};

const changeLocked = async (path: string, edit: Edit): Promise<Change> => {
  const read = await readKeyFile(path);
  if (read.kind !== 'keys' && read.fault !== 'ENOENT') return { kind: 'fault', fault: cannotRead(path, read.fault) };
  const keys = edit(read.kind === 'keys' ? read.keys : []);
  if (keys === null) return { kind: 'unchanged' };
  await replace(path, `${JSON.stringify(keys, null, 2)}\n`);
  return { kind: 'changed' };
};

const replace = async (path: string, text: string): Promise<void> => {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await write(temporary, text, await ownerOf(path));
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  await flushFolder(dirname(path));
};

type Owner = { readonly uid: number; readonly gid: number };

const write = async (path: string, text: string, owner: Owner | null): Promise<void> => {
  const file = await open(path, 'wx', OWNER_ONLY);
  try {
    // Root changes it, the server reads it: were it root's from then on, a revoked key would go on working.
    if (owner) await file.chown(owner.uid, owner.gid);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
};

const ownerOf = (path: string): Promise<Owner | null> => stat(path).catch(() => null);

/** Without it a power failure may bring the old file back, and a revoked key with it. */
const flushFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
};

const busy = (path: string, lock: string): string =>
  `Another command is changing ${path}, or one was cut off while it did. Nothing was changed. Try again; if no other one is running, remove ${lock}.`;

export const cannotRead = (path: string, fault: string): string =>
  `${path} cannot be read (${fault}). Nothing was changed. Mend it, or name another with --file.`;

const cannotWrite = (path: string, error: unknown): Change => ({
  kind: 'fault',
  fault: `${path} cannot be written (${errorCode(error)}). Nothing was changed. Run this as the user who owns the folder, or name another file with --file.`,
});
