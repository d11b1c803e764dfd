import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../lib/error-code.js';
import { type ApiKey, readKeyFile } from './key-file.js';

export type KeyFileChange =
  | { readonly kind: 'changed' }
  /** The edit changed nothing. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'fault'; readonly fault: string };

/** Returns the new list of API keys, or null to leave the file as it is. */
export type KeysEdit = (keys: readonly ApiKey[]) => readonly ApiKey[] | null;

/** Only the owner may read the file. A hash does not reveal the API key, but names and scopes concern nobody else. */
const OWNER_ONLY = 0o600;

/** Changes a file of API keys in one step: readers see the old list or the new one, and two writers lose no API key. */
export const changeKeyFile = async (path: string, edit: KeysEdit): Promise<KeyFileChange> => {
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

/** Takes the lock; false if another process has it. */
const takeLock = async (lock: string): Promise<boolean> => {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
};

const changeLocked = async (path: string, edit: KeysEdit): Promise<KeyFileChange> => {
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
    // Root may change the file that the server reads. If root owned it afterwards, the server could not see a
    // revocation.
    if (owner) await file.chown(owner.uid, owner.gid);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
};

const ownerOf = (path: string): Promise<Owner | null> => stat(path).catch(() => null);

/** Without this, a power failure may restore the old file, and with it a revoked API key. */
const flushFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
};

const busy = (path: string, lock: string): string =>
  `Another command is changing ${path}, or was interrupted while changing it. Nothing was changed. Try again; if no other command is running, remove ${lock}.`;

export const cannotRead = (path: string, fault: string): string =>
  `${path} cannot be read (${fault}). Nothing was changed. Repair it, or name another file with --file.`;

const cannotWrite = (path: string, error: unknown): KeyFileChange => ({
  kind: 'fault',
  fault: `${path} cannot be written (${errorCode(error)}). Nothing was changed. Run this as the user who owns the folder, or name another file with --file.`,
});
