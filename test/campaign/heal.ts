import { setTimeout as sleep } from 'node:timers/promises';
import { listOperations } from './ask.js';
import { LARGEST_JUMP_MS } from './disturb.js';
import type { LedgerEntry } from './records.js';
import type { Server } from './server.js';

export interface Healed {
  /** The longest that one attempt was seen running, in milliseconds. */
  readonly inProgressForMs: number;
  /** How many operations were open then, and how many at the end. */
  readonly openAtFirst: number;
  readonly openAtLast: number;
  readonly waitedMs: number;
}

/** The first looks come after 5, 15 and 45 seconds: what those cannot settle waits for minutes. */
const LONGEST_MS = 90_000;
/** Longer than the latest of the late effects. */
const SHORTEST_MS = 12_000;
/** Where the store's clock is the server's: after two looks, twelve minutes pass at once. */
const SKIP_AFTER_MS = 25_000;
const SKIPPED_MS = 12 * 60_000;

const OPEN = ['IN_PROGRESS', 'OUTCOME_UNKNOWN', 'PENDING'];

/** Waits until the worker has looked into everything that is due, or will be soon. */
export const heal = async (server: Server, storeHasClockOfServer: boolean): Promise<Healed> => {
  const begun = performance.now();
  let offsetMs = 0;
  const setClock = (ms: number): void => {
    if (!storeHasClockOfServer) return;
    offsetMs = ms;
    server.setClock(ms);
  };
  // Never behind what was written down before.
  setClock(LARGEST_JUMP_MS);
  const watched = createWatch();
  let inProgressForMs = 0;
  let openAtFirst = -1;
  for (;;) {
    const open = await listOperations(server.url ?? '', OPEN);
    const elapsed = performance.now() - begun;
    if (openAtFirst < 0) openAtFirst = open.length;
    inProgressForMs = Math.max(inProgressForMs, watched(open, elapsed));
    if (storeHasClockOfServer && elapsed > SKIP_AFTER_MS) setClock(LARGEST_JUMP_MS + SKIPPED_MS);
    const until = Date.now() + offsetMs + LONGEST_MS - elapsed;
    const isSkipped = !storeHasClockOfServer || elapsed > SKIP_AFTER_MS + SHORTEST_MS;
    const isQuiet = elapsed > SHORTEST_MS && (open.length === 0 || (isSkipped && !open.some(isLookedAtBefore(until))));
    if (isQuiet || elapsed > LONGEST_MS)
      return { inProgressForMs, openAtFirst, openAtLast: open.length, waitedMs: elapsed };
    await sleep(1_000);
  }
};

const isLookedAtBefore =
  (moment: number) =>
  ({ nextCheckAt }: LedgerEntry): boolean =>
    nextCheckAt !== null && Date.parse(nextCheckAt) < moment;

/** How long the attempt has been running that runs longest, of those that are looked at again and again. */
const createWatch = () => {
  let since = new Map<string, number>();
  return (open: readonly LedgerEntry[], now: number): number => {
    const running = open
      .filter(({ state }) => state === 'IN_PROGRESS')
      .map(({ id, attempts }) => `${id} ${attempts.length}`);
    since = new Map(running.map((name) => [name, since.get(name) ?? now]));
    return Math.max(0, ...[...since.values()].map((begun) => now - begun));
  };
};
