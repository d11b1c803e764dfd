import { createApiKey, idOfApiKey } from '../callers/api-key.js';
import { cannotRead, changeKeyFile, type KeyFileChange, type KeysEdit } from '../callers/change-key-file.js';
import { type ApiKey, readKeyFile } from '../callers/key-file.js';
import { EXAMPLES, type KeysCommandOf, readArguments } from './keys-arguments.js';
import { type CreatedKey, describeCreated, describeKeys } from './keys-texts.js';

/** The text for the person, and the exit code of the process. */
export interface KeysResult {
  readonly text: string;
  /** 0: done; 1: the file could not be read or changed; 2: the arguments are wrong. */
  readonly exitCode: 0 | 1 | 2;
}

export interface KeysSurroundings {
  /** The file of the API keys, unless --file names another. */
  readonly file: string;
  /** The address of the server on this machine. */
  readonly url: string;
  readonly now: Date;
}

/** Creates, lists and revokes API keys in a file that a running server may use. */
export const runKeysCommand = async (argv: readonly string[], surroundings: KeysSurroundings): Promise<KeysResult> => {
  const read = readArguments(argv, surroundings.now);
  if (read.kind === 'faults') return { text: describeFaults(read.faults), exitCode: 2 };
  const { command } = read;
  const within = { ...surroundings, file: command.file ?? surroundings.file };
  switch (command.verb) {
    case 'create':
      return create(command, within);
    case 'list':
      return list(within);
    case 'revoke':
      return revoke(command, within);
  }
};

const create = async ({ key }: KeysCommandOf<'create'>, { file, url, now }: KeysSurroundings): Promise<KeysResult> => {
  const made: CreatedKey = createApiKey(key, now);
  const change = await changeKeyFile(file, (keys) => [...keys, made.kept]);
  return describeChange(change, describeCreated(made, { file, url }));
};

const list = async ({ file, now }: KeysSurroundings): Promise<KeysResult> => {
  const read = await readKeyFile(file);
  if (read.kind === 'keys') return { text: describeKeys(read.keys, { file, now }), exitCode: 0 };
  if (read.fault === 'ENOENT') return { text: describeKeys([], { file, now }), exitCode: 0 };
  return { text: `${cannotRead(file, read.fault)}\n`, exitCode: 1 };
};

const revoke = async ({ id: given }: KeysCommandOf<'revoke'>, { file }: KeysSurroundings): Promise<KeysResult> => {
  const id = idOfApiKey(given) ?? given;
  let revoked: ApiKey | undefined;
  const without: KeysEdit = (keys) => {
    revoked = keys.find((key) => key.id === id);
    return revoked ? keys.filter((key) => key.id !== id) : null;
  };
  const change = await changeKeyFile(file, without);
  return describeChange(
    change,
    `Revoked ${id} (${revoked?.name}). A server that uses ${file} refuses it within a second.\n`,
    `${file} has no API key ${id}. Nothing was changed. npm run keys -- list shows the API keys.\n`,
  );
};

const describeChange = (change: KeyFileChange, changed: string, unchanged = ''): KeysResult => {
  if (change.kind === 'fault') return { text: `${change.fault}\n`, exitCode: 1 };
  return change.kind === 'changed' ? { text: changed, exitCode: 0 } : { text: unchanged, exitCode: 1 };
};

const describeFaults = (faults: readonly string[]): string => `${[...faults, '', EXAMPLES].join('\n')}\n`;
