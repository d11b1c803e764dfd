import { createApiKey, idOfApiKey } from '../callers/api-key.js';
import { type Change, cannotRead, changeKeyFile, type Edit } from '../callers/change-key-file.js';
import { type ApiKey, readKeyFile } from '../callers/key-file.js';
import { type AskedFor, EXAMPLES, readArguments } from './keys-arguments.js';
import { type Made, toldOfKey, toldOfList } from './keys-texts.js';

/** What the person reads, and how the process ends. */
export interface Told {
  readonly text: string;
  /** 0: done; 1: the file would not let it; 2: asked for in a way that is not understood. */
  readonly exitCode: 0 | 1 | 2;
}

export interface Surroundings {
  /** The keys file unless --file names another. */
  readonly file: string;
  /** Where the server of this machine is asked. */
  readonly url: string;
  readonly now: Date;
}

/** Makes, lists and revokes API keys in a file that a server may be running with. */
export const runKeysCommand = async (argv: readonly string[], surroundings: Surroundings): Promise<Told> => {
  const read = readArguments(argv, surroundings.now);
  if (read.kind === 'faults') return { text: toldOfFaults(read.faults), exitCode: 2 };
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

const create = async ({ key }: AskedFor<'create'>, { file, url, now }: Surroundings): Promise<Told> => {
  const made: Made = createApiKey(key, now);
  const change = await changeKeyFile(file, (keys) => [...keys, made.kept]);
  return toldOfChange(change, toldOfKey(made, { file, url }));
};

const list = async ({ file, now }: Surroundings): Promise<Told> => {
  const read = await readKeyFile(file);
  if (read.kind === 'keys') return { text: toldOfList(read.keys, { file, now }), exitCode: 0 };
  if (read.fault === 'ENOENT') return { text: toldOfList([], { file, now }), exitCode: 0 };
  return { text: `${cannotRead(file, read.fault)}\n`, exitCode: 1 };
};

const revoke = async ({ id: given }: AskedFor<'revoke'>, { file }: Surroundings): Promise<Told> => {
  const id = idOfApiKey(given) ?? given;
  let revoked: ApiKey | undefined;
  const without: Edit = (keys) => {
    revoked = keys.find((key) => key.id === id);
    return revoked ? keys.filter((key) => key.id !== id) : null;
  };
  const change = await changeKeyFile(file, without);
  return toldOfChange(
    change,
    `Revoked ${id} (${revoked?.name}). A server that runs with ${file} refuses it within a second.\n`,
    `${file} has no key ${id}. Nothing was changed. npm run keys -- list shows the ones that there are.\n`,
  );
};

const toldOfChange = (change: Change, changed: string, unchanged = ''): Told => {
  if (change.kind === 'fault') return { text: `${change.fault}\n`, exitCode: 1 };
  return change.kind === 'changed' ? { text: changed, exitCode: 0 } : { text: unchanged, exitCode: 1 };
};

const toldOfFaults = (faults: readonly string[]): string => `${[...faults, '', EXAMPLES].join('\n')}\n`;
