import type { ChildProcess } from 'node:child_process';
import { type SpawnSettings, spawnServer } from '../campaign/spawn-server.js';

/** Processes of servers. One that its server left serves the next one: to start a process costs more than most tests. */
export interface Processes {
  take(): Promise<ChildProcess>;
  giveBack(process: ChildProcess): void;
  end(): Promise<void>;
}

export const createProcesses = (settings: SpawnSettings): Processes => {
  const idle: ChildProcess[] = [];
  return {
    take: async () => idle.pop() ?? spawnServer(settings),
    giveBack: (process) => void idle.push(process),
    end: async () => {
      await Promise.all(
        idle.map(
          (process) =>
            new Promise((resolve) => {
              process.once('exit', resolve);
              process.kill('SIGKILL');
            }),
        ),
      );
    },
  };
};
