import { providerKeyOf } from '../../src/ledger/stored/provider-key.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { listOperations } from './ask.js';
import type { Call, Effect, LedgerEntry, Records } from './records.js';

/** The ledger first, then the provider's record: an effect that comes in between is still held against the ledger. */
export const gather = async (
  url: string,
  sandbox: Sandbox,
  calls: readonly Call[],
  declining: ReadonlySet<string>,
): Promise<Records> => {
  const ledger = await listOperations(url);
  const effects = [...effectsOf(sandbox, 'mercadopago'), ...effectsOf(sandbox, 'vnda')];
  return { calls, ledger, effects, declining, keyByProviderKey: providerKeysOf(ledger) };
};

const KIND_BY_VERB = { capture: 'CAPTURE', process: 'PROCESS' } as const;

const effectsOf = (sandbox: Sandbox, account: 'mercadopago' | 'vnda'): Effect[] =>
  sandbox[account]
    .requests()
    .flatMap(({ verb, orderId, effect, idempotencyKey }) =>
      effect && (verb === 'capture' || verb === 'process')
        ? [{ orderId: `${account}:${orderId}`, kind: KIND_BY_VERB[verb], providerKey: idempotencyKey }]
        : [],
    );

/** Every provider key that the operations of a caller's key can have carried: one for each time it was run. */
const providerKeysOf = (ledger: readonly LedgerEntry[]): Map<string, string> =>
  new Map(
    [...Map.groupBy(ledger, ({ key }) => key)].flatMap(([key, entries]) =>
      entries.flatMap(({ orderId, kind }) => {
        const [account = '', providerOrderId = ''] = orderId.split(':');
        return entries.map((_, index): [string, string] => [
          providerKeyOf({
            tenant: 'default',
            account,
            intention: { kind, providerOrderId },
            idempotencyKey: key,
            generation: index + 1,
          }),
          key,
        ]);
      }),
    ),
  );
