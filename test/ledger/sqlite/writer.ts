import { createSqliteLedger } from '../../../src/ledger/sqlite/ledger.js';
import { systemClock } from '../../../src/platform/clock.js';
import { aClaim } from '../../support/a-claim.js';
import { applied } from '../../support/results.js';

// A server for tests to stop, copy and kill: 8 clients claim, call and record without end, and print each acknowledged id.
// With a second argument it is idle instead: it asks once, closes nothing, and should end by itself.
const [, , file = '', isIdle] = process.argv;
const ledger = await createSqliteLedger({ file, clock: systemClock });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const work = async (client: number): Promise<void> => {
  for (let count = 0; ; count += 1) {
    const name = `${process.pid}-${client}-${count}`;
    const request = aClaim({ idempotencyKey: name, providerOrderId: name });
    const claim = await ledger.claim(request);
    if (claim.kind !== 'claimed') throw new Error(claim.kind);
    const { id, epoch } = claim.operation;
    say(`claimed ${id}`);
    const begun = await ledger.beginCall(id, { epoch, leaseMs: request.leaseMs, baseline: null });
    if (begun.kind !== 'begun') throw new Error(begun.kind);
    say(`called ${id}`);
    const evidence = {
      number: 1,
      purpose: 'CALL',
      sentAt: new Date(),
      answeredAt: new Date(),
      result: applied(),
    } as const;
    const recorded = await ledger.record(id, [evidence]);
    if (recorded?.kind === 'store-down') throw new Error(recorded.kind);
    say(`recorded ${id}`);
  }
};

if (isIdle) say((await ledger.countOpen()) ? 'idle' : 'never');
else await Promise.all(Array.from({ length: 8 }, (_, client) => work(client)));
