import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import type { Project } from './a-project.js';

export interface NpmStart {
  readonly url: string;
  /** Sends a signal only to npm. */
  signal(name: NodeJS.Signals): void;
  /** The exit code of npm; null if a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** `npm start` in its own process group, which ends with the test. */
export const anNpmStart = async (project: Project, env: Readonly<Record<string, string>>): Promise<NpmStart> => {
  const child = spawn('npm', ['start'], {
    cwd: project.folder,
    env: { ...project.env, PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  onTestFinished(async () => {
    try {
      process.kill(-Number(child.pid), 'SIGKILL');
    } catch {
      // No process of the group is left.
    }
    await ended;
  });
  let told = '';
  child.stdout.setEncoding('utf8');
  for await (const chunk of child.stdout) {
    told += chunk;
    const [url] = /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/.exec(told) ?? [];
    if (url !== undefined) return { url, ended, signal: (name) => void child.kill(name) };
  }
  throw new Error(`npm start ended with ${await ended} before the server listened: ${told}`);
};
