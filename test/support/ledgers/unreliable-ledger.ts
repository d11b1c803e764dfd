import type { Ledger, StoreDown } from '../../../src/ledger/ledger.js';

type Call = Exclude<keyof Ledger, 'close'>;

/** A ledger whose store goes down when a test says so; it records its calls. */
export interface UnreliableLedger extends Ledger {
  /** Every call, in order. */
  readonly calls: readonly Call[];
  /** The next calls of this name find no store (`before`), or write without an acknowledgement (`after`). */
  fail(call: Call, when: 'before' | 'after', times?: number): void;
  /** Brings the store back. */
  mend(): void;
}

const DOWN: StoreDown = { kind: 'store-down' };

export const createUnreliableLedger = (ledger: Ledger): UnreliableLedger => {
  const calls: Call[] = [];
  const faults: { readonly call: Call; readonly when: 'before' | 'after'; left: number }[] = [];

  const unreliable =
    <Args extends unknown[], T>(call: Call, method: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T | StoreDown> => {
      calls.push(call);
      const fault = faults.find((candidate) => candidate.call === call && candidate.left > 0);
      if (fault) fault.left -= 1;
      if (fault?.when === 'before') return DOWN;
      const answer = await method(...args);
      return fault ? DOWN : answer;
    };

  return {
    calls,
    fail: (call, when, times = 1) => void faults.push({ call, when, left: times }),
    mend: () => void faults.splice(0),
    claim: unreliable('claim', ledger.claim),
    record: unreliable('record', ledger.record),
    beginInquiry: unreliable('beginInquiry', ledger.beginInquiry),
    claimDue: unreliable('claimDue', ledger.claimDue),
    beginCall: unreliable('beginCall', ledger.beginCall),
    handOver: unreliable('handOver', ledger.handOver),
    countOpen: unreliable('countOpen', ledger.countOpen),
    resolve: unreliable('resolve', ledger.resolve),
    findByIds: unreliable('findByIds', ledger.findByIds),
    findSeatHolders: unreliable('findSeatHolders', ledger.findSeatHolders),
    list: unreliable('list', ledger.list),
    close: ledger.close,
  };
};
