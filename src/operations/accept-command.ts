import type { Caller } from '../domain/caller.js';
import { isIdempotencyKey } from '../domain/ids.js';
import type { Intention } from '../domain/operation/kind.js';
import type { Dependencies } from './dependencies.js';
import { findProvider } from './find-provider.js';
import { observeRun } from './observe-run.js';
import type { OrderCommand } from './operations.js';
import { type Outcome, problemOutcome } from './outcome.js';
import { invalidInput } from './own-problems.js';
import { runOperation } from './run-operation.js';

/** Is the command sound, and whose order is it? */
export const acceptCommand = async (
  dependencies: Dependencies,
  caller: Caller,
  { kind, orderId, idempotencyKey }: OrderCommand,
): Promise<Outcome> => {
  const found = findProvider(dependencies, caller, orderId, ['input', 'orderId']);
  if (found.kind === 'problem') return problemOutcome(found.problem);
  if (!isIdempotencyKey(idempotencyKey)) {
    return problemOutcome(invalidInput('INVALID_IDEMPOTENCY_KEY', ['input', 'idempotencyKey']));
  }
  const { provider, providerOrderId } = found;
  const intention: Intention = { kind, providerOrderId };
  const run = { caller, provider, intention, idempotencyKey };
  return observeRun(dependencies, run, () => runOperation(dependencies, run));
};
