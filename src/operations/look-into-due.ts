import { isSameIdentity } from '../domain/account.js';
import type { BegunAttempt } from '../domain/operation/decisions.js';
import { OperationKind } from '../domain/operation/kind.js';
import { mayResend } from '../domain/operation/may-resend.js';
import type { Operation } from '../domain/operation/operation.js';
import { outcomeUnknown } from '../domain/problem/outcome-unknown.js';
import type { DueRequest, Evidence } from '../ledger/ledger.js';
import { inSpan } from '../platform/trace.js';
import type { ProviderClient } from '../providers/client.js';
import { type Dependencies, leaseMsOf } from './dependencies.js';
import { inquireAndRecord } from './inquire-and-record.js';
import { recordOrKeep } from './keep-evidence.js';
import { lastMomentToSend, send } from './send.js';

/** Looks at one account at once: as many as its lane for inquiries takes. A slow account keeps no other waiting. */
export const LOOKS_AT_ONCE = 4;

/** A look that has begun, and until when it may send. */
export interface BegunLook {
  readonly begun: BegunAttempt;
  readonly lastMoment: number;
}

/** Takes what is due: of each account as many looks as it has room for. */
export const takeDue = async (
  dependencies: Dependencies,
  accounts: DueRequest['accounts'],
): Promise<readonly BegunLook[]> => {
  const lastMoment = lastMomentToSend(dependencies);
  const kinds = Object.values(OperationKind);
  const due = await dependencies.ledger.claimDue({ accounts, kinds, leaseMs: leaseMsOf(dependencies) });
  return 'kind' in due ? [] : due.map((begun) => ({ begun, lastMoment }));
};

/** Looks into one operation; a defect on the way is written down as a look that learnt nothing, and thrown. */
export const lookInto = async (dependencies: Dependencies, look: BegunLook): Promise<void> => {
  const { id, kind, account } = look.begun.operation;
  const attributes = { 'guiche.operation': id, 'guiche.kind': kind, 'guiche.account': account };
  try {
    await inSpan('RESOLVE', { attributes }, () => lookUnderLease(dependencies, look));
  } catch (defect) {
    await recordOrKeep(dependencies, { operationId: id, evidence: [nothingLearnt(look.begun)] });
    throw defect;
  }
};

const lookUnderLease = async (dependencies: Dependencies, { begun, lastMoment }: BegunLook): Promise<void> => {
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
const giveToAPerson = async ({ ledger }: Dependencies, begun: BegunAttempt): Promise<void> => {
  await ledger.record(begun.operation.id, [nothingLearnt(begun)]);
  await ledger.handOver(begun.operation.id, begun.operation.epoch);
};

const nothingLearnt = ({ attempt }: BegunAttempt): Evidence => ({
  number: attempt.number,
  purpose: 'INQUIRY',
  sentAt: null,
  answeredAt: null,
  result: { kind: 'unknown', cause: 'NOTHING_LEARNT', problem: outcomeUnknown() },
});

/** The same request under the same provider key: the provider replays its first answer, or carries it out at last. */
const resend = async (
  dependencies: Dependencies,
  provider: ProviderClient,
  { id, epoch, intention }: Operation,
  lastMoment: number,
): Promise<void> => {
  const begun = await dependencies.ledger.beginCall(id, { epoch, leaseMs: leaseMsOf(dependencies), baseline: null });
  if (begun.kind !== 'begun') return;
  const evidence = await send(dependencies, { provider, intention }, begun.operation, lastMoment);
  await recordOrKeep(dependencies, { operationId: id, evidence });
};
