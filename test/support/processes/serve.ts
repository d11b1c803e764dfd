import type { Asked, Calls, Told } from './start-process.js';

const tell = (told: Told): void => void process.send?.(told);

/** Says that this process is ready, and answers from then on what it is asked. */
export const serve = <C extends Calls>(ready: unknown, calls: C): void => {
  process.on('message', async ({ id, name, given }: Asked) => {
    try {
      tell({ kind: 'answer', id, answer: await calls[name]?.(given as never) });
    } catch (error) {
      tell({ kind: 'fault', id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  tell({ kind: 'ready', ready });
};

/** Runs the start of a process; what it throws ends the process and stands in its log. */
export const runProcess = (start: () => Promise<void>): void => {
  // A process never outlives the one that started it, however that ended.
  process.on('disconnect', () => process.exit(0));
  start().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
};
