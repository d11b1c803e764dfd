import type { DatabaseSync } from 'node:sqlite';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { LedgerCannotOpen } from '../ledger-cannot-open.js';
import { createSweepTimes } from '../stored/retention.js';
import type { ThreadMessage, ThreadRequest, TimedCall, WorkerData } from './calls.js';
import { runGroup } from './group.js';
import { openSqlite } from './open.js';
import { createSqliteStore } from './store.js';
import { sweep } from './sweep.js';

/** So many calls share a commit at most: what comes after them waits no longer than for these. */
const GROUP = 256;

/** Answers what the main thread asks, where no disk makes it wait. */
const serve = (port: MessagePort, { syncDelayMs }: WorkerData, db: DatabaseSync): void => {
  const say = (message: ThreadMessage): void => port.postMessage(message);
  const fault = (text: string): void => say({ kind: 'answers', answers: [], isWritten: false, faults: [text] });
  const store = createSqliteStore(db, fault);
  const times = createSweepTimes();

  const sweepSometimes = ({ now, upMs }: TimedCall): void => {
    if (!times.isTime(upMs)) return;
    try {
      times.swept(sweep(db, now));
    } catch (error) {
      fault(`sweep: ${error}`);
    }
  };

  const carryOut = (calls: readonly TimedCall[]): void => {
    const [first] = calls;
    if (first === undefined) return;
    const group = runGroup(db, store, calls);
    if (group.isWritten) pause(syncDelayMs);
    say({ kind: 'answers', ...group });
    sweepSometimes(first);
  };

  port.on('message', (first: ThreadRequest) => {
    const { calls, isClosing } = takeWaiting(port, first);
    carryOut(calls);
    if (!isClosing) return;
    db.close();
    port.close();
  });
  say({ kind: 'open' });
};

/** Everything that came in while the last commit ran. */
const takeWaiting = (port: MessagePort, first: ThreadRequest): { calls: TimedCall[]; isClosing: boolean } => {
  const calls: TimedCall[] = [];
  for (let next: ThreadRequest | undefined = first; next !== undefined; next = receiveMessageOnPort(port)?.message) {
    if (next === 'close') return { calls, isClosing: true };
    calls.push(next);
    if (calls.length === GROUP) break;
  }
  return { calls, isClosing: false };
};

const pause = (ms: number): void => {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

const start = (port: MessagePort, data: WorkerData): void => {
  try {
    serve(port, data, openSqlite(data.file, data.startedAt));
  } catch (error) {
    if (!(error instanceof LedgerCannotOpen)) throw error;
    port.postMessage({ kind: 'cannot-open', message: error.message } satisfies ThreadMessage);
    port.close();
  }
};

if (parentPort) start(parentPort, workerData as WorkerData);
