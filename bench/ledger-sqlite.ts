import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { newAttempt } from '../src/domain/operation/attempt.js';
import type { Operation } from '../src/domain/operation/operation.js';
import type { DueRequest, Ledger } from '../src/ledger/ledger.js';
import { createSqliteLedger } from '../src/ledger/sqlite/ledger.js';
import { openSqlite } from '../src/ledger/sqlite/open.js';
import { createSqliteRows } from '../src/ledger/sqlite/rows.js';
import { newOperation } from '../src/ledger/stored/new-operation.js';
import { systemClock } from '../src/platform/clock.js';
import { aClaim } from '../test/support/a-claim.js';
import { applied, unknown } from '../test/support/results.js';

// npm run bench:ledger -- [--operations 1000000] [--clients 32] [--captures 6400]
// Measures the cost of a capture in SQLite: commits, the event loop's delay on a slow disk, and a full store.

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '1000000' },
    clients: { type: 'string', default: '32' },
    captures: { type: 'string', default: '6400' },
  },
});
const OPERATIONS = Number(values.operations);
const CLIENTS = Number(values.clients);
const CAPTURES = Number(values.captures);

/** The "empty" store has something to find too. */
const NEARLY_EMPTY = 2_000;
/** The number of unknown and due operations in a store; the rest succeeded long ago. */
const DUE = 1_600;

const SIXTEEN: DueRequest = {
  accounts: [{ account: 'acme', limit: 16 }],
  kinds: ['CAPTURE', 'PROCESS'],
  leaseMs: 60_000,
};

const folder = mkdtempSync(join(tmpdir(), 'guiche-bench-'));

/** Claim, call and record, as each of so many clients at once does it for one captured order after the other. */
const measureCaptures = async (syncDelayMs: number, captures: number) => {
  let commits = 0;
  const file = join(folder, `captures-${syncDelayMs}.db`);
  const onCommit = (): void => {
    commits += 1;
  };
  const ledger = await createSqliteLedger({ file, clock: systemClock, syncDelayMs, onCommit });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const waits: number[] = [];
  let left = captures;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await capture(ledger);
      waits.push(performance.now() - began);
    }
  };
  for (let warm = 0; warm < 200; warm += 1) await capture(ledger);
  commits = 0;
  delay.enable();
  const began = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const seconds = (performance.now() - began) / 1_000;
  delay.disable();
  await ledger.close();
  return {
    'sync delay ms': syncDelayMs,
    captures,
    'commits / capture': rounded(commits / captures),
    'captures / s': Math.round(captures / seconds),
    'ledger p50 ms': rounded(quantile(waits, 0.5)),
    'ledger p99 ms': rounded(quantile(waits, 0.99)),
    'loop delay p99 ms': rounded(delay.percentile(99) / 1e6),
    'loop delay max ms': rounded(delay.max / 1e6),
  };
};

const capture = async (ledger: Ledger): Promise<void> => {
  const name = randomUUID();
  const claim = await ledger.claim(aClaim({ idempotencyKey: name, providerOrderId: name }));
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const { id, epoch } = claim.operation;
  const begun = await ledger.beginCall(id, { epoch, leaseMs: 60_000, baseline: null });
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  const told = { number: 1, purpose: 'CALL', sentAt: new Date(), answeredAt: new Date(), result: applied() } as const;
  const recorded = await ledger.record(id, [told]);
  if (recorded?.kind !== 'CAPTURE') throw new Error(`not recorded: ${recorded?.kind}`);
};

/** Writes operations of an aged store, without the ledger's thread, in a few large transactions. */
const fill = (file: string, count: number): readonly string[] => {
  const db = openSqlite(file, null);
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  const rows = createSqliteRows(db);
  const sample: string[] = [];
  const now = Date.now();
  for (let index = 0; index < count; index += 1) {
    if (index % 50_000 === 0) db.exec(index === 0 ? 'BEGIN' : 'COMMIT; BEGIN');
    const operation = settled(index < DUE, new Date(now - (count - index) * 1_000));
    rows.insert(operation);
    if (index % Math.ceil(count / 2_000) === 0) sample.push(operation.id);
  }
  db.exec('COMMIT');
  db.close();
  return sample;
};

const settled = (isDue: boolean, at: Date): Operation => {
  const name = randomUUID();
  const begun = newOperation(aClaim({ idempotencyKey: name, providerOrderId: name }), 1, at);
  const result = isDue ? unknown() : applied();
  const attempts = [{ ...newAttempt(1, 'CALL', 60_000, at), sentAt: at, answeredAt: at, result }];
  return isDue
    ? { ...begun, attempts, state: 'OUTCOME_UNKNOWN', nextCheckAt: at }
    : { ...begun, attempts, state: 'SUCCEEDED', finishedAt: at, nextCheckAt: null };
};

interface Latency {
  readonly find: number;
  readonly claim: number;
  readonly due: number;
  readonly list: number;
  readonly verb: number;
}

/** The median time of each call in milliseconds. */
const measureStore = async (file: string, ids: readonly string[]): Promise<Latency> => {
  const ledger = await createSqliteLedger({ file, clock: systemClock });
  for (let warm = 0; warm < 300; warm += 1) await capture(ledger);
  const find = await medianOf(2_000, (turn) => ledger.findByIds('default', [ids[(turn * 7) % ids.length] ?? '']));
  const claim = await medianOf(2_000, () => capture(ledger));
  const due = await medianOf(DUE / 16, () => ledger.claimDue(SIXTEEN));
  const list = await medianOf(200, () => ledger.list({ tenant: 'default', limit: 20, states: ['OUTCOME_UNKNOWN'] }));
  const verb = await medianOf(200, () => ledger.list({ tenant: 'default', limit: 20, kinds: ['PROCESS'] }));
  await ledger.close();
  return { find, claim, due, list, verb };
};

const medianOf = async (times: number, ask: (turn: number) => Promise<unknown>): Promise<number> => {
  const waits: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now();
    await ask(turn);
    waits.push(performance.now() - began);
  }
  return quantile(waits, 0.5);
};

const quantile = (waits: readonly number[], part: number): number =>
  [...waits].sort((a, b) => a - b)[Math.floor((waits.length - 1) * part)] ?? 0;

const CALLS: Readonly<Record<keyof Latency, string>> = {
  find: 'findByIds, one',
  claim: 'claim + call + record',
  due: 'claimDue, 16 and 16 abandoned',
  list: 'list, 20 unknown',
  verb: 'list, a verb that is none',
};

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

try {
  console.log(`${CLIENTS} clients, claim, call and record a capture:`);
  console.table([await measureCaptures(0, CAPTURES), await measureCaptures(20, Math.ceil(CAPTURES / 4))]);

  const [few, many] = [join(folder, 'few.db'), join(folder, 'many.db')];
  const began = performance.now();
  const [idsOfFew, idsOfMany] = [fill(few, NEARLY_EMPTY), fill(many, OPERATIONS)];
  console.log(`${OPERATIONS} operations written in ${Math.round((performance.now() - began) / 1_000)} s.`);
  const bytes = Math.round(statSync(many).size / OPERATIONS);
  const empty = await measureStore(few, idsOfFew);
  const full = await measureStore(many, idsOfMany);
  console.log(`Medians in ms; ${bytes} bytes an operation, with all indexes:`);
  console.table(
    (['find', 'claim', 'due', 'list', 'verb'] as const).map((call) => ({
      call: CALLS[call],
      [`${NEARLY_EMPTY} operations`]: rounded(empty[call]),
      [`${OPERATIONS} operations`]: rounded(full[call]),
      ratio: rounded(full[call] / empty[call]),
    })),
  );
} finally {
  rmSync(folder, { recursive: true });
}
