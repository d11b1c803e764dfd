import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface StartedServer {
  readonly url: string;
  signal(name: NodeJS.Signals): void;
  /** The exit code; null if a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** The product in its own process, as `npm start` starts it; it ends with the test. */
export const aStartedServer = async (main: string, env: Readonly<Record<string, string>>): Promise<StartedServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'guiche-started-'));
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'warn', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  });
  let told = '';
  child.stdout.setEncoding('utf8');
  for await (const chunk of child.stdout) {
    told += chunk;
    const [url] = /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/.exec(told) ?? [];
    if (url !== undefined) return { url, ended, signal: (name) => void child.kill(name) };
  }
  throw new Error(`the server ended with ${await ended} before it listened: ${told}`);
};
