import { isSameIdentity } from '../domain/account.js';
import type { BegunAttempt } from '../domain/operation/decisions.js';
import { mayResend } from '../domain/operation/may-resend.js';
import type { Operation } from '../domain/operation/operation.js';
import { outcomeUnknown } from '../domain/problem/outcome-unknown.js';
import type { Evidence } from '../ledger/ledger.js';
import { inSpan } from '../platform/trace.js';
import type { ProviderClient } from '../providers/client.js';
import { type Dependencies, leaseMsOf } from './dependencies.js';
import { inquireAndRecord, intentionOf } from './inquire-and-record.js';
import { recordOrKeep } from './keep-evidence.js';
import { lastMomentToSend, send } from './send.js';

/** Looked into at once; an account's own guard bounds what reaches its provider. */
const BATCH = 16;

/** One round of the worker: every operation that is due is looked into. Answers how many there were. */
export const lookIntoDue = async (dependencies: Dependencies): Promise<number> => {
  const lastMoment = lastMomentToSend(dependencies);
  const due = await dependencies.ledger.claimDue(BATCH, leaseMsOf(dependencies));
  if ('kind' in due) return 0;
  const ends = await Promise.allSettled(due.map((begun) => lookTraced(dependencies, begun, lastMoment)));
  const defect = ends.find((end) => end.status === 'rejected');
  if (defect) throw defect.reason;
  return due.length;
};

const lookTraced = (dependencies: Dependencies, begun: BegunAttempt, lastMoment: number): Promise<void> => {
  const { id, kind, account } = begun.operation;
  const attributes = { 'guiche.operation': id, 'guiche.kind': kind, 'guiche.account': account };
  return inSpan('RESOLVE', { attributes }, () => lookIntoOne(dependencies, begun, lastMoment));
};

const lookIntoOne = async (dependencies: Dependencies, begun: BegunAttempt, lastMoment: number): Promise<void> => {
  const provider = dependencies.providers.get(begun.operation.account);
  if (!provider || !isSameIdentity(provider.account.identity, begun.operation.identity)) {
    return giveToAPerson(dependencies, begun);
  }
  const { recorded } = await inquireAndRecord(dependencies, provider, begun);
  const { operation, attempt } = begun;
  // By the store's clock: this process's own may be wrong.
  if (recorded && mayResend(recorded, attempt.startedAt)) await resend(dependencies, provider, operation, lastMoment);
};

/** The account is not configured any more, or is another one by now: nothing is asked there. */
const giveToAPerson = async ({ ledger }: Dependencies, { operation, attempt }: BegunAttempt): Promise<void> => {
  const nothing: Evidence = {
    number: attempt.number,
    purpose: 'INQUIRY',
    sentAt: null,
    answeredAt: null,
    result: { kind: 'unknown', cause: 'NOTHING_LEARNT', problem: outcomeUnknown() },
  };
  await ledger.record(operation.id, [nothing]);
  await ledger.handOver(operation.id, operation.epoch);
};

/** The same request under the same provider key: the provider replays its first answer, or carries it out at last. */
const resend = async (
  dependencies: Dependencies,
  provider: ProviderClient,
  operation: Operation,
  lastMoment: number,
): Promise<void> => {
  const begun = await dependencies.ledger.beginCall(operation.id, operation.epoch, leaseMsOf(dependencies));
  if (begun.kind !== 'begun') return;
  const sending = { provider, intention: intentionOf(operation) };
  const evidence = await send(dependencies, sending, begun.operation, lastMoment);
  await recordOrKeep(dependencies, operation.id, evidence);
};
