import type { Caller } from '../domain/caller.js';
import { parseOrderId } from '../domain/ids.js';
import type { Problem } from '../domain/problem/problem.js';
import type { ProviderClient } from '../providers/client.js';
import type { Dependencies } from './dependencies.js';
import { invalidInput } from './own-problems.js';

export type FoundProvider =
  | { readonly kind: 'found'; readonly provider: ProviderClient; readonly providerOrderId: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Which account an order id names, if it is one of the caller's and the provider can have such an order. */
export const findProvider = (
  { providers }: Pick<Dependencies, 'providers'>,
  caller: Caller,
  orderId: string,
  path: readonly string[],
): FoundProvider => {
  const ref = parseOrderId(orderId);
  if (ref === undefined) return { kind: 'problem', problem: invalidInput('INVALID_ORDER_ID', path) };
  const provider = providers.get(ref.account);
  if (provider?.account.tenant !== caller.tenant) {
    return { kind: 'problem', problem: invalidInput('UNKNOWN_ACCOUNT', path) };
  }
  const fault = provider.orderIdFault(ref.providerOrderId);
  if (fault !== null) return { kind: 'problem', problem: invalidInput('INVALID_ORDER_ID', path, fault) };
  return { kind: 'found', provider, providerOrderId: ref.providerOrderId };
};
