import type { Ledger } from '../../src/ledger/ledger.js';

/** The three commits of a mutation. */
export type GatedCall = 'claim' | 'beginCall' | 'record';

/** Where a process is to stop: before or after one of its commits. */
export interface Gate {
  readonly call: GatedCall;
  readonly when: 'before' | 'after';
}

/** A ledger that stops once at the gate it was given, says so, and goes on when it is let. */
export interface GatedLedger extends Ledger {
  set(gate: Gate): void;
  open(): void;
}

export const createGatedLedger = (ledger: Ledger, onStop: (gate: Gate) => void): GatedLedger => {
  let closed: Gate | undefined;
  let open = (): void => undefined;

  const pass = (call: GatedCall, when: Gate['when']): Promise<void> => {
    if (closed?.call !== call || closed.when !== when) return Promise.resolve();
    const gate = closed;
    closed = undefined;
    return new Promise((resolve) => {
      open = resolve;
      onStop(gate);
    });
  };
  const gated =
    <Args extends unknown[], T>(call: GatedCall, method: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      await pass(call, 'before');
      const answer = await method(...args);
      await pass(call, 'after');
      return answer;
    };

  return {
    ...ledger,
    claim: gated('claim', ledger.claim),
    beginCall: gated('beginCall', ledger.beginCall),
    record: gated('record', ledger.record),
    set: (gate) => {
      closed = gate;
    },
    open: () => open(),
  };
};
