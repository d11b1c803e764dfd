import { toOrderId } from '../domain/ids.js';
import type { Operation } from '../domain/operation.js';
import type { Intention } from '../domain/operation-kind.js';
import { problemFrom } from '../domain/problem-row.js';
import type { Result } from '../domain/result.js';
import type { Evidence } from '../ledger/ledger.js';
import type { ProviderClient } from '../providers/client.js';

export interface Sending {
  readonly provider: ProviderClient;
  readonly intention: Intention;
}

/** Sends the verb once and, where its answer asks for it, reads the order: everything that was learnt, oldest first. */
export const carryOut = async (
  { provider, intention }: Sending,
  operation: Operation,
): Promise<readonly [Evidence, ...Evidence[]]> => {
  const number = operation.attempts.length;
  const told = await provider.perform(intention, operation.providerKey);
  const call: Evidence = { number, purpose: 'CALL', ...told };
  if (told.result.kind !== 'inquire') return [call];
  const { mayHaveApplied, problem: callProblem } = told.result;
  const { problem: _unread, ...learnt } = await provider.inquire(intention, { mayHaveApplied, callProblem });
  return [call, { number: number + 1, purpose: 'INQUIRY', ...learnt }];
};

/** What to record when this process found, before the send, that it must not send any more. */
export const notSentEvidence = ({ provider, intention }: Sending): Evidence => {
  const account = provider.account.name;
  const subject = { account, orderId: toOrderId({ account, providerOrderId: intention.providerOrderId }) };
  const result: Result = {
    kind: 'not-sent',
    cause: 'DEADLINE_PASSED',
    problem: problemFrom({ member: 'ProviderUnavailable', code: 'PROVIDER_UNREACHABLE', retry: 'SAME_KEY' }, subject),
  };
  return { number: 1, purpose: 'CALL', sentAt: null, answeredAt: null, result };
};
