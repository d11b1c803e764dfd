import { isSameIdentity } from '../domain/account.js';
import type { Attempt } from '../domain/attempt.js';
import type { Caller } from '../domain/caller.js';
import { isFinal, type Operation } from '../domain/operation.js';
import type { Intention } from '../domain/operation-kind.js';
import type { Problem } from '../domain/problem.js';
import { hasPossibleEffect } from '../domain/settle.js';
import type { ProviderClient } from '../providers/client.js';
import type { InquiryContext } from '../providers/provider.js';
import { type Dependencies, leaseMsOf } from './dependencies.js';
import { keepEvidence } from './keep-evidence.js';
import type { OperationOutcome } from './outcome.js';
import { accountChanged, inProgress, ledgerUnavailable, operationNotFound } from './own-problems.js';

/** One inquiry now, under a lease; never a resend. A final operation is answered as it is. */
export const reconcileOperation = async (
  dependencies: Dependencies,
  caller: Caller,
  id: string,
): Promise<OperationOutcome> => {
  const found = await dependencies.ledger.findByIds(caller.tenant, [id]);
  if ('kind' in found) return problem(ledgerUnavailable(), null);
  const [operation] = found;
  if (!operation) return problem(operationNotFound(), null);
  if (isFinal(operation.state)) return { kind: 'operation', operation };
  const provider = dependencies.providers.get(operation.account);
  if (!provider || !isSameIdentity(provider.account.identity, operation.identity)) {
    return problem(accountChanged(), operation);
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
      return problem(ledgerUnavailable(), null);
    case 'not-found':
      return problem(operationNotFound(), null);
    case 'busy':
      return problem(inProgress(), begun.operation);
    case 'final':
      return { kind: 'operation', operation: begun.operation };
    case 'begun':
      return inquire(dependencies, provider, begun.operation, begun.attempt);
  }
};

const inquire = async (
  dependencies: Dependencies,
  provider: ProviderClient,
  operation: Operation,
  attempt: Attempt,
): Promise<OperationOutcome> => {
  const { ledger, clock } = dependencies;
  const context = contextOf(operation, clock.now());
  const { problem: unread, ...learnt } = await provider.inquire(intentionOf(operation), context);
  const evidence = [{ ...learnt, number: attempt.number, purpose: 'INQUIRY' }] as const;
  const recorded = await ledger.record(operation.id, evidence);
  if (recorded === null || recorded.kind === 'store-down') {
    keepEvidence(dependencies, operation.id, evidence);
    return problem(ledgerUnavailable(), operation);
  }
  const isShown = unread !== null && SHOWN.has(unread.member) && !isFinal(recorded.state);
  return isShown ? problem(unread, recorded) : { kind: 'operation', operation: recorded };
};

/** Why the order could not be read, where somebody can do something about it. A 404 is no answer about an operation. */
const SHOWN: ReadonlySet<Problem['member']> = new Set(['ProviderUnavailable', 'ProviderMisconfigured']);

const intentionOf = ({ kind, providerOrderId }: Operation): Intention => ({ kind, providerOrderId });

const contextOf = ({ attempts }: Operation, now: Date): InquiryContext => ({
  mayHaveApplied: attempts.some((attempt) => hasPossibleEffect(attempt, now)),
  callProblem: attempts.map(inquireProblemOf).findLast((found) => found !== null) ?? null,
});

const inquireProblemOf = ({ result }: Attempt): Problem | null => (result?.kind === 'inquire' ? result.problem : null);

const problem = (problem: Problem, operation: Operation | null): OperationOutcome => ({
  kind: 'problem',
  problem,
  operation,
  replayed: false,
});
