import { createApiKey, idOfApiKey } from '../callers/api-key.js';
import { type Change, cannotRead, changeKeyFile, type Edit } from '../callers/change-key-file.js';
import { type ApiKey, readKeyFile } from '../callers/key-file.js';
import { EXAMPLES, type KeysCommandOf, readArguments } from './keys-arguments.js';
import { type CreatedKey, describeCreated, describeKeys } from './keys-texts.js';

/** What the person reads, and how the process ends. */
export interface KeysResult {
  readonly text: string;
  /** 0: done; 1: the file would not let it; 2: asked for in a way that is not understood. */
  readonly exitCode: 0 | 1 | 2;
}

export interface KeysSurroundings {
  /** The keys file unless --file names another. */
  readonly file: string;
  /** Where the server of this machine is asked. */
  readonly url: string;
  readonly now: Date;
}

/** Makes, lists and revokes API keys in a file that a server may be running with. */
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
  const without: Edit = (keys) => {
    revoked = keys.find((key) => key.id === id);
    return revoked ? keys.filter((key) => key.id !== id) : null;
  };
  const change = await changeKeyFile(file, without);
  return describeChange(
    change,
    `Revoked ${id} (${revoked?.name}). A server that runs with ${file} refuses it within a second.\n`,
    `${file} has no key ${id}. Nothing was changed. npm run keys -- list shows the ones that there are.\n`,
  );
};

const describeChange = (change: Change, changed: string, unchanged = ''): KeysResult => {
  if (change.kind === 'fault') return { text: `${change.fault}\n`, exitCode: 1 };
  return change.kind === 'changed' ? { text: changed, exitCode: 0 } : { text: unchanged, exitCode: 1 };
};

const describeFaults = (faults: readonly string[]): string => `${[...faults, '', EXAMPLES].join('\n')}\n`;
