import type { Caller } from '../domain/caller.js';
import type { Operation, ResolvedOutcome } from '../domain/operation/operation.js';
import type { Problem } from '../domain/problem/problem.js';
import type { Dependencies } from './dependencies.js';
import type { OperationOutcome } from './outcome.js';
import { inProgress, ledgerUnavailable, operationFinal, operationNotFound } from './own-problems.js';

export interface ResolveCommand {
  readonly id: string;
  readonly outcome: ResolvedOutcome;
  readonly reason: string;
}

/** A person settles what no provider can tell; reason and actor stay in the ledger. */
export const resolveOperation = async (
  { ledger, verbDeadlineMs }: Pick<Dependencies, 'ledger' | 'verbDeadlineMs'>,
  caller: Caller,
  { id, outcome, reason }: ResolveCommand,
): Promise<OperationOutcome> => {
  const resolved = await ledger.resolve({
    tenant: caller.tenant,
    operationId: id,
    resolution: { outcome, reason: reason.trim(), actor: caller.name ?? 'anonymous' },
    graceMs: verbDeadlineMs,
  });
  switch (resolved.kind) {
    case 'resolved':
      return { kind: 'operation', operation: resolved.operation };
    case 'busy':
      return problem(inProgress(), resolved.operation);
    case 'final':
      return problem(operationFinal(), resolved.operation);
    case 'not-found':
      return problem(operationNotFound(), null);
    case 'store-down':
      return problem(ledgerUnavailable(), null);
  }
};

const problem = (problem: Problem, operation: Operation | null): OperationOutcome => ({
  kind: 'problem',
  problem,
  operation,
  replayed: false,
});
