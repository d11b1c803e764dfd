import type { Attempt } from '../domain/operation/attempt.js';
import type { BegunAttempt } from '../domain/operation/decisions.js';
import type { Operation } from '../domain/operation/operation.js';
import { mayHaveHadEffect } from '../domain/operation/settle.js';
import type { Problem } from '../domain/problem/problem.js';
import type { ProviderClient } from '../providers/client.js';
import type { InquiryContext } from '../providers/provider.js';
import type { Dependencies } from './dependencies.js';
import { recordOrKeep } from './keep-evidence.js';

export interface InquiryOutcome {
  /** The operation as it stands after it; null when the store did not take the evidence, which is then kept. */
  readonly recorded: Operation | null;
  /** Why the order could not be read, null when it was. */
  readonly unread: Problem | null;
}

/** Reads the order under the lease of a begun inquiry, and writes down what was learnt. */
export const inquireAndRecord = async (
  dependencies: Dependencies,
  provider: ProviderClient,
  { operation, attempt }: Pick<BegunAttempt, 'operation' | 'attempt'>,
): Promise<InquiryOutcome> => {
  const { problem: unread, ...learnt } = await provider.inquire(operation.intention, contextOf(operation));
  const evidence = [{ ...learnt, number: attempt.number, purpose: 'INQUIRY' }] as const;
  return { recorded: await recordOrKeep(dependencies, { operationId: operation.id, evidence }), unread };
};

const contextOf = ({ attempts }: Operation): Omit<InquiryContext, 'readAt'> => ({
  mayHaveApplied: attempts.some(mayHaveHadEffect),
  callProblem: attempts.map(inquireProblemOf).findLast((found) => found !== null) ?? null,
  callAnsweredAt: attempts.findLast(({ purpose }) => purpose === 'CALL')?.answeredAt ?? null,
});

const inquireProblemOf = ({ result }: Attempt): Problem | null => (result?.kind === 'inquire' ? result.problem : null);
