import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type KeysResult, runKeysCommand } from '../../src/cli/keys-command.js';
import { NOON } from '../support/fake-clock.js';

export interface KeysFile {
  readonly folder: string;
  readonly path: string;
  /** Runs the command with these arguments, on this file, at this moment. */
  run(...argv: readonly string[]): Promise<KeysResult>;
  /** Creates an API key that reads, and returns its text. */
  create(): Promise<string>;
  text(): string;
}

export const URL_TO_TRY = 'http://127.0.0.1:4000/graphql';

/** The path of a file of API keys in its own folder, removed after the test. The file does not exist yet. */
export const aKeysFile = (now: () => Date = () => NOON): KeysFile => {
  const folder = mkdtempSync(join(tmpdir(), 'guiche-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'api-keys.json');
  const run = (...argv: readonly string[]) => runKeysCommand(argv, { file: path, url: URL_TO_TRY, now: now() });
  return {
    folder,
    path,
    run,
    create: async () => keyIn((await run('create', '--name', 'web-shop', '--scopes', 'orders:read')).text),
    text: () => readFileSync(path, 'utf8'),
  };
};

/** The API key in the output of the command. */
export const keyIn = (text: string): string => /guiche_\w{11}_[\w-]{43}/.exec(text)?.[0] ?? '';
