import { isSameIdentity } from '../domain/account.js';
import type { Caller } from '../domain/caller.js';
import type { BegunAttempt } from '../domain/operation/decisions.js';
import { isFinal, type Operation } from '../domain/operation/operation.js';
import type { Problem } from '../domain/problem/problem.js';
import type { ProviderClient } from '../providers/client.js';
import { type Dependencies, leaseMsOf } from './dependencies.js';
import { inquireAndRecord } from './inquire-and-record.js';
import { type OperationOutcome, problemOutcome } from './outcome.js';
import { accountChanged, inProgress, ledgerUnavailable, operationNotFound } from './own-problems.js';

/** One inquiry now, under a lease; never a resend. A final operation, or one just looked at, is answered as it is. */
export const reconcileOperation = async (
  dependencies: Dependencies,
  caller: Caller,
  id: string,
): Promise<OperationOutcome> => {
  const found = await dependencies.ledger.findByIds(caller.tenant, [id]);
  if ('kind' in found) return problemOutcome(ledgerUnavailable());
  const [operation] = found;
  if (!operation) return problemOutcome(operationNotFound());
  if (isFinal(operation.state)) return { kind: 'operation', operation };
  const provider = dependencies.providers.get(operation.account);
  if (!provider || !isSameIdentity(provider.account.identity, operation.identity)) {
    return problemOutcome(accountChanged(), operation);
  }
  return inquireUnderLease(dependencies, provider, operation);
};

const inquireUnderLease = async (
  dependencies: Dependencies,
  provider: ProviderClient,
  { id, tenant }: Operation,
): Promise<OperationOutcome> => {
  const begun = await dependencies.ledger.beginInquiry(tenant, id, leaseMsOf(dependencies));
  switch (begun.kind) {
    case 'store-down':
      return problemOutcome(ledgerUnavailable());
    case 'not-found':
      return problemOutcome(operationNotFound());
    case 'busy':
      return problemOutcome(inProgress(), begun.operation);
    case 'final':
    case 'recent':
      return { kind: 'operation', operation: begun.operation };
    case 'begun':
      return inquire(dependencies, provider, begun);
  }
};

const inquire = async (
  dependencies: Dependencies,
  provider: ProviderClient,
  begun: BegunAttempt,
): Promise<OperationOutcome> => {
  const { recorded, unread } = await inquireAndRecord(dependencies, provider, begun);
  if (recorded === null) return problemOutcome(ledgerUnavailable(), begun.operation);
  const isShown = unread !== null && SHOWN.has(unread.member) && !isFinal(recorded.state);
  return isShown ? problemOutcome(unread, recorded) : { kind: 'operation', operation: recorded };
};

/** Why the order could not be read, where somebody can do something about it. A 404 is no answer about an operation. */
const SHOWN: ReadonlySet<Problem['member']> = new Set(['ProviderUnavailable', 'ProviderMisconfigured']);
