import type { Clock } from '../platform/clock.js';
import type { Metrics } from '../platform/metrics.js';
import type { Ledger } from './ledger.js';

type Call = Exclude<keyof Ledger, 'close'>;

/** The same ledger, with the time of each call and whether the store answered. */
export const measureLedger = (ledger: Ledger, metrics: Metrics, clock: Clock): Ledger => {
  const measured =
    <Args extends unknown[], Answer>(call: Call, ask: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      const startedAt = clock.monotonicMs();
      const note = (result: string): void =>
        metrics.observe('ledger_call_seconds', { call, result }, (clock.monotonicMs() - startedAt) / 1_000);
      try {
        const answer = await ask(...args);
        note(isStoreDown(answer) ? 'store-down' : 'ok');
        return answer;
      } catch (error) {
        note('failed');
        throw error;
      }
    };
  return {
    claim: measured('claim', ledger.claim),
    record: measured('record', ledger.record),
    beginInquiry: measured('beginInquiry', ledger.beginInquiry),
    claimDue: measured('claimDue', ledger.claimDue),
    beginCall: measured('beginCall', ledger.beginCall),
    handOver: measured('handOver', ledger.handOver),
    resolve: measured('resolve', ledger.resolve),
    findByIds: measured('findByIds', ledger.findByIds),
    findSeatHolders: measured('findSeatHolders', ledger.findSeatHolders),
    countOpen: measured('countOpen', ledger.countOpen),
    list: measured('list', ledger.list),
    close: ledger.close,
  };
};

const isStoreDown = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'store-down';
