import { toOrderId } from '../domain/ids.js';
import { lastNumberOf } from '../domain/operation/attempt.js';
import type { Intention } from '../domain/operation/kind.js';
import type { Operation } from '../domain/operation/operation.js';
import type { Result } from '../domain/operation/result.js';
import { problemFrom } from '../domain/problem/row.js';
import type { Evidence } from '../ledger/ledger.js';
import type { ProviderClient } from '../providers/client.js';
import { type Dependencies, leaseMsOf } from './dependencies.js';

/** Which verb goes to which account. */
export interface VerbToSend {
  readonly provider: ProviderClient;
  readonly intention: Intention;
}

/** Everything that was learnt, oldest first. */
export type SendEvidence = readonly [Evidence, ...Evidence[]];

/** By this moment of the monotonic clock the verb must be on its way: its deadline still fits into the lease. */
export const lastMomentToSend = (dependencies: Pick<Dependencies, 'clock' | 'verbDeadlineMs'>): number =>
  dependencies.clock.monotonicMs() + leaseMsOf(dependencies) - dependencies.verbDeadlineMs;

/**
 * Sends the verb once, unless this process was paused past its last moment, and reads the order where the answer asks for
 * it. To be called under the lease of the newest attempt, with no transaction open.
 */
export const send = async (
  { clock }: Pick<Dependencies, 'clock'>,
  sending: VerbToSend,
  operation: Operation,
  lastMoment: number,
): Promise<SendEvidence> => {
  const { provider, intention } = sending;
  const number = lastNumberOf(operation.attempts);
  if (clock.monotonicMs() > lastMoment) return [notSentEvidence(sending, number)];
  const told = await provider.perform(intention, operation.providerKey);
  const call: Evidence = { number, purpose: 'CALL', ...told };
  if (told.result.kind !== 'inquire') return [call];
  const { problem: callProblem } = told.result;
  const mayHaveApplied = told.result.mayHaveApplied || isResend(operation);
  const callAnsweredAt = told.answeredAt;
  const { problem: _unread, ...learnt } = await provider.inquire(intention, {
    mayHaveApplied,
    callProblem,
    callAnsweredAt,
  });
  return [call, { number: number + 1, purpose: 'INQUIRY', ...learnt }];
};

/** It is only ever sent again when an earlier send may have had effect. */
const isResend = ({ attempts }: Operation): boolean => attempts.filter(({ purpose }) => purpose === 'CALL').length > 1;

/** What to record when this process found, before the send, that it must not send any more. */
export const notSentEvidence = ({ provider, intention }: VerbToSend, number = 1): Evidence => {
  const account = provider.account.name;
  const subject = { account, orderId: toOrderId({ account, providerOrderId: intention.providerOrderId }) };
  const result: Result = {
    kind: 'not-sent',
    cause: 'DEADLINE_PASSED',
    problem: problemFrom({ member: 'ProviderUnavailable', code: 'PROVIDER_UNREACHABLE', retry: 'SAME_KEY' }, subject),
  };
  return { number, purpose: 'CALL', sentAt: null, answeredAt: null, result };
};
