import { Worker } from 'node:worker_threads';
import { STORE_DOWN } from '../ledger.js';
import { LedgerCannotOpen } from '../ledger-cannot-open.js';
import type { ThreadMessage, ThreadRequest, TimedCall, WorkerData } from './calls.js';

/** The worker thread that has the file, seen from the main thread. */
export interface SqliteThread {
  /** The answer once it is durable; `store-down` when the thread dies first. */
  ask(call: Omit<TimedCall, 'id'>): Promise<unknown>;
  readonly isAlive: boolean;
  /** Answers everything asked so far, closes the file, ends the thread. */
  close(): Promise<void>;
}

export interface ThreadOptions {
  readonly workerUrl: URL;
  readonly workerData: WorkerData;
  /** One commit was made for so many calls. */
  readonly onCommit: (calls: number) => void;
  readonly onFault: (message: string) => void;
}

/** Resolves when the thread has opened the file; rejects with LedgerCannotOpen when it could not. */
export const startSqliteThread = ({ workerUrl, workerData, onCommit, onFault }: ThreadOptions): Promise<SqliteThread> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, { workerData, name: 'ledger' });
    const waiting = new Map<number, (answer: unknown) => void>();
    let lastId = 0;
    let isAlive = true;
    const ended = new Promise<void>((end) => worker.once('exit', () => end()));

    const send = (request: ThreadRequest): void => worker.postMessage(request);
    /** Only who waits for an answer keeps the process alive. */
    const answer = (id: number, told: unknown): void => {
      waiting.get(id)?.(told);
      waiting.delete(id);
      if (waiting.size === 0) worker.unref();
    };

    const thread: SqliteThread = {
      ask: (call) =>
        new Promise((told) => {
          if (!isAlive) return told(STORE_DOWN);
          lastId += 1;
          send({ ...call, id: lastId });
          waiting.set(lastId, told);
          worker.ref();
        }),
      get isAlive() {
        return isAlive;
      },
      close: () => {
        worker.ref();
        if (isAlive) send('close');
        return ended;
      },
    };

    worker.on('message', (message: ThreadMessage) => {
      switch (message.kind) {
        case 'open':
          worker.unref();
          return resolve(thread);
        case 'cannot-open':
          return reject(new LedgerCannotOpen(message.message));
        default:
          if (message.isWritten) onCommit(message.answers.length);
          message.faults.forEach(onFault);
          for (const { id, answer: told } of message.answers) answer(id, told);
      }
    });
    worker.once('error', (error) => {
      onFault(String(error));
      reject(new LedgerCannotOpen(`The thread of ${workerData.file} failed: ${error}`));
    });
    worker.once('exit', (code) => {
      isAlive = false;
      for (const id of [...waiting.keys()]) answer(id, STORE_DOWN);
      reject(new LedgerCannotOpen(`The thread of ${workerData.file} ended with code ${code}.`));
    });
  });
