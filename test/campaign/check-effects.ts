import { type CounterExample, type Effect, type LedgerEntry, type Records, slotOf } from './records.js';

/** What the provider's own record says against the ledger. */
export const brokenEffects = (records: Records): CounterExample[] => [
  ...twice(records),
  ...unexplained(records),
  ...denied(records),
  ...invented(records),
];

const twice = ({ effects, keyByProviderKey }: Records): CounterExample[] => [
  ...repeated(effects, slotOf, 'at most one effect per order and kind'),
  ...repeated(effects, ({ providerKey }) => providerKey, 'at most one effect per provider key'),
  ...repeated(
    effects,
    ({ providerKey }) => (providerKey === null ? null : (keyByProviderKey.get(providerKey) ?? null)),
    'at most one effect per key',
  ),
];

const repeated = (effects: readonly Effect[], nameOf: (effect: Effect) => string | null, rule: string) =>
  [...Map.groupBy(effects, nameOf)]
    .filter(([name, of]) => name !== null && of.length > 1)
    .map(([name, of]) => ({ rule, orderId: of[0]?.orderId ?? '', says: `${name} had ${of.length} effects` }));

/** The operation is durable before anything is sent, so each effect has one. */
const unexplained = ({ effects, ledger, keyByProviderKey }: Records): CounterExample[] => {
  const slots = new Set(ledger.map(slotOf));
  const isExplained = (effect: Effect): boolean =>
    slots.has(slotOf(effect)) && (effect.providerKey === null || keyByProviderKey.has(effect.providerKey));
  return effects
    .filter((effect) => !isExplained(effect))
    .map((effect) => ({
      rule: 'no effect without an operation that was written down before',
      orderId: effect.orderId,
      says: `${slotOf(effect)}, provider key ${effect.providerKey}`,
    }));
};

/** Nothing failed or was declined although it had effect. */
const denied = ({ effects, ledger, declining, keyByProviderKey }: Records): CounterExample[] => {
  const bySlot = Map.groupBy(ledger, slotOf);
  return effects.flatMap((effect) => {
    const key = effect.providerKey === null ? undefined : keyByProviderKey.get(effect.providerKey);
    const suspects = (bySlot.get(slotOf(effect)) ?? []).filter((entry) => key === undefined || entry.key === key);
    const allowed = declining.has(effect.orderId) ? ['DECLINED', ...OPEN_OR_DONE] : OPEN_OR_DONE;
    if (suspects.length === 0 || suspects.some(({ state }) => allowed.includes(state))) return [];
    const says = `${slotOf(effect)} had its effect; the ledger says ${suspects.map(told).join(', ')}`;
    return [{ rule: 'nothing is FAILED or DECLINED that had effect', orderId: effect.orderId, says }];
  });
};

const OPEN_OR_DONE = ['SUCCEEDED', 'PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW', 'IN_PROGRESS'];

const invented = ({ effects, ledger }: Records): CounterExample[] => {
  const changed = new Set(effects.map(slotOf));
  return ledger
    .filter(({ state }) => state === 'SUCCEEDED' || state === 'PENDING')
    .filter((entry) => !changed.has(slotOf(entry)))
    .map((entry) => ({
      rule: 'nothing is SUCCEEDED or PENDING that had no effect',
      orderId: entry.orderId,
      says: told(entry),
    }));
};

const told = ({ id, key, state }: LedgerEntry): string => `${id} (key ${key}) ${state}`;
