import type { Caller } from '../domain/caller.js';
import type { ResolvedOutcome } from '../domain/operation/operation.js';
import type { Dependencies } from './dependencies.js';
import { type OperationOutcome, problemOutcome } from './outcome.js';
import {
  inProgress,
  ledgerUnavailable,
  operationFinal,
  operationNotFound,
  resolutionTooEarly,
} from './own-problems.js';

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
      return problemOutcome(inProgress(), resolved.operation);
    case 'too-early':
      return problemOutcome(resolutionTooEarly(resolved.notBefore), resolved.operation);
    case 'final':
      return problemOutcome(operationFinal(), resolved.operation);
    case 'not-found':
      return problemOutcome(operationNotFound());
    case 'store-down':
      return problemOutcome(ledgerUnavailable());
  }
};
