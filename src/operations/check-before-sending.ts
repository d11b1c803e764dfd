import type { Intention } from '../domain/operation/kind.js';
import { VERBS, type VerbTable } from '../domain/operation/verbs.js';
import type { Problem } from '../domain/problem/problem.js';
import { retry } from '../domain/problem/problem.js';
import type { Clock } from '../platform/clock.js';
import type { ProviderClient } from '../providers/client.js';
import { invalidInput, stateConflict } from './own-problems.js';

/**
 * Providers without keys: the order is read before the one send, so that a verb that is done already, or cannot be,
 * is not sent at all. Null when it may be sent.
 */
export const checkBeforeSending = async (
  provider: ProviderClient,
  { kind, providerOrderId }: Intention,
  clock: Clock,
  verbs: VerbTable = VERBS,
): Promise<Problem | null> => {
  const reading = await provider.readOrder(providerOrderId);
  if (reading.kind === 'problem') return asMutationProblem(reading.problem);
  const { order } = reading;
  const obstacle = verbs[kind].obstacle(order, clock.now());
  return obstacle && { ...stateConflict(obstacle), order };
};

/** A read says "later", and names its own input; the mutation that asked for it may be sent again with its own key. */
const asMutationProblem = (problem: Problem): Problem => {
  if (problem.member === 'InvalidInput') return { ...invalidInput(problem.code), provider: problem.provider };
  return problem.retry.kind === 'LATER' ? { ...problem, retry: retry('SAME_KEY', problem.retry.notBefore) } : problem;
};
