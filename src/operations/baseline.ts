import type { Attempt } from '../domain/operation/attempt.js';
import type { Intention } from '../domain/operation/kind.js';
import type { Result } from '../domain/operation/result.js';
import { toStoredResult } from '../domain/operation/stored-evidence.js';
import { VERBS, type VerbTable } from '../domain/operation/verbs.js';
import { type Problem, retry } from '../domain/problem/problem.js';
import type { Evidence } from '../ledger/ledger.js';
import type { Clock } from '../platform/clock.js';
import type { ProviderClient } from '../providers/client.js';
import { invalidInput, stateConflict } from './own-problems.js';

/** The order as it was before the send, which may go on; or why it must not. */
export type Baseline =
  | { readonly kind: 'seen'; readonly attempt: Attempt }
  | { readonly kind: 'obstacle'; readonly evidence: Evidence };

/** The first attempt of its operation. */
const NUMBER = 1;

/** Does the verb ask for a reading before its send? Where the provider takes no keys, a second effect has no other guard. */
export const needsBaseline = ({ account }: Pick<ProviderClient, 'account'>): boolean =>
  account.provider.capabilities.idempotency !== 'KEY';

/**
 * Reads the order after the claim and before the one send, so that a verb that is done already, or cannot be, is not sent. A
 * reading from before the claim could credit another key's effect to this one.
 */
export const readBaseline = async (
  provider: ProviderClient,
  { kind, providerOrderId }: Intention,
  clock: Clock,
  verbs: VerbTable = VERBS,
): Promise<Baseline> => {
  const startedAt = clock.now();
  const reading = await provider.readBaseline(providerOrderId);
  const times = { sentAt: startedAt, answeredAt: clock.now() };
  if (reading.kind === 'problem') return obstacleOf(toResult(asMutationProblem(reading.problem)), times);
  const { order } = reading;
  const obstacle = verbs[kind].obstacle(order, clock.now());
  if (obstacle) return obstacleOf({ kind: 'refused', problem: { ...stateConflict(obstacle), order } }, times);
  const result = toStoredResult({ kind: 'seen', order });
  return {
    kind: 'seen',
    attempt: { number: NUMBER, purpose: 'BASELINE', startedAt, ...times, leaseUntil: startedAt, result },
  };
};

const obstacleOf = (result: Result, times: Pick<Evidence, 'sentAt' | 'answeredAt'>): Baseline => ({
  kind: 'obstacle',
  evidence: { number: NUMBER, purpose: 'BASELINE', ...times, result },
});

const toResult = (problem: Problem): Result =>
  problem.member === 'ProviderUnavailable'
    ? { kind: 'not-sent', cause: 'PROVIDER_UNREACHABLE', problem }
    : { kind: 'refused', problem };

/** A read says "later", and names its own input; the mutation that asked for it may be sent again with its own key. */
const asMutationProblem = (problem: Problem): Problem => {
  if (problem.member === 'InvalidInput') return { ...invalidInput(problem.code), provider: problem.provider };
  return problem.retry.kind === 'LATER' ? { ...problem, retry: retry('SAME_KEY', problem.retry.notBefore) } : problem;
};
