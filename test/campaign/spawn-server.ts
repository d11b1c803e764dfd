import { type ChildProcess, fork } from 'node:child_process';
import { open } from 'node:fs/promises';

export interface SpawnSettings {
  /** The compiled `server-process.js`. */
  readonly entry: string;
  /** Where its output goes. */
  readonly log: string;
}

/** A process that waits to be told what to serve. */
export const spawnServer = async ({ entry, log }: SpawnSettings): Promise<ChildProcess> => {
  const output = await open(log, 'a');
  const child = fork(entry, [], {
    env: { PATH: process.env['PATH'] },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', output.fd, output.fd, 'ipc'],
  });
  await output.close();
  return child;
};
