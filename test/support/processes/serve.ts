import type { CallMessage, Calls, ProcessMessage } from './start-process.js';

const tell = (told: ProcessMessage): void => void process.send?.(told);

/** Reports that this process is ready, and then answers calls. */
export const serve = <C extends Calls>(ready: unknown, calls: C): void => {
  process.on('message', async ({ id, name, given }: CallMessage) => {
    try {
      tell({ kind: 'answer', id, answer: await calls[name]?.(given as never) });
    } catch (error) {
      tell({ kind: 'fault', id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  tell({ kind: 'ready', ready });
};

/** Runs the start of a process. An error ends the process and is in its log. */
export const runProcess = (start: () => Promise<void>): void => {
  // This process ends with the one that started it.
  process.on('disconnect', () => process.exit(0));
  start().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
};
