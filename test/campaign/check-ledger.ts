import { type CounterExample, type LedgerEntry, type Records, slotOf } from './records.js';

/** What the ledger itself must look like when everything is over. */
export const brokenEntries = ({ ledger }: Records): CounterExample[] => [
  ...ledger.filter((entry) => !isAccountedFor(entry)).map(stuck),
  ...[...Map.groupBy(ledger, ({ key }) => key).values()].flatMap(boundTwice),
  ...[...Map.groupBy(ledger.filter(holdsSlot), slotOf).values()].flatMap(heldTwice),
];

/** Final, or unknown and scheduled, or waiting for a person. */
const isAccountedFor = ({ state, nextCheckAt }: LedgerEntry): boolean => {
  if (state === 'OUTCOME_UNKNOWN' || state === 'PENDING') return nextCheckAt !== null;
  return state !== 'IN_PROGRESS';
};

const stuck = ({ id, orderId, state, nextCheckAt }: LedgerEntry): CounterExample => ({
  rule: 'every accepted key is final, or unknown and scheduled, or waits for a person',
  orderId,
  says: `${id} is ${state}, next look ${nextCheckAt}`,
});

const boundTwice = (ofKey: readonly LedgerEntry[]): CounterExample[] => {
  const slots = new Set(ofKey.map(slotOf));
  const [first] = ofKey;
  if (slots.size === 1 || first === undefined) return [];
  return [
    {
      rule: 'a key is bound to one intention',
      orderId: first.orderId,
      says: `key ${first.key}: ${[...slots].join(' and ')}`,
    },
  ];
};

const holdsSlot = ({ state }: LedgerEntry): boolean => state !== 'FAILED' && state !== 'DECLINED';

const heldTwice = (holders: readonly LedgerEntry[]): CounterExample[] => {
  const [first] = holders;
  if (holders.length === 1 || first === undefined) return [];
  const says = `${slotOf(first)} is held by ${holders.map(({ id, state }) => `${id} ${state}`).join(' and ')}`;
  return [{ rule: 'one operation holds a slot', orderId: first.orderId, says }];
};
