import type { Caller } from '../domain/caller.js';
import type { Intention } from '../domain/operation/kind.js';
import type { Operation } from '../domain/operation/operation.js';
import type { OrderSnapshot } from '../domain/order/order.js';
import { outcomeUnknown } from '../domain/problem/outcome-unknown.js';
import type { Problem } from '../domain/problem/problem.js';
import type { ClaimRequest, Evidence } from '../ledger/ledger.js';
import type { Clock } from '../platform/clock.js';
import type { ProviderClient } from '../providers/client.js';
import { answerAs, answerFromLedger } from './answer-from-ledger.js';
import { checkBeforeSending } from './check-before-sending.js';
import { type Dependencies, leaseMsOf } from './dependencies.js';
import { keepEvidence, recordOrKeep } from './keep-evidence.js';
import { type Outcome, problemOutcome } from './outcome.js';
import { notSupported } from './own-problems.js';
import { lastMomentToSend, notSentEvidence, type SendEvidence, send } from './send.js';

export interface OperationRun {
  readonly caller: Caller;
  readonly provider: ProviderClient;
  readonly intention: Intention;
  readonly idempotencyKey: string;
}

/** The same mutation, sent again while the first one runs, waits this long for its answer. */
const JOIN_MS = 2_000;

/** The only order in which money may move: claim with attempt, send, evidence and settle. */
export const runOperation = async (dependencies: Dependencies, run: OperationRun): Promise<Outcome> => {
  const { account } = run.provider;
  const { kind } = run.intention;
  if (!account.provider.capabilities.operations.includes(kind)) {
    return problemOutcome(notSupported(account.name, kind));
  }
  const { inFlight, clock } = dependencies;
  const name = nameOf(run);
  const running = inFlight.find(name);
  const joined = running && (await Promise.race([running.then(asJoined, () => undefined), giveUp(clock)]));
  return joined ?? inFlight.run(name, () => claimAndSend(dependencies, run));
};

/** Key and fingerprint: the same key for something else joins nothing, the ledger answers it. */
const nameOf = ({ caller, provider, intention, idempotencyKey }: OperationRun): string =>
  JSON.stringify([caller.tenant, idempotencyKey, provider.account.name, intention.providerOrderId, intention.kind]);

const giveUp = (clock: Clock): Promise<undefined> => clock.sleep(JOIN_MS).then(() => undefined);

/** The answer of the one send, for those who sent nothing. */
const asJoined = (outcome: Outcome): Outcome =>
  outcome.kind === 'problem'
    ? { ...outcome, replayed: outcome.operation !== null }
    : { ...outcome, replayed: true, order: null };

const claimAndSend = async (dependencies: Dependencies, run: OperationRun): Promise<Outcome> => {
  const { ledger, clock } = dependencies;
  const request = claimRequestOf(dependencies, run);
  if (run.provider.account.provider.capabilities.idempotency !== 'KEY') {
    const known = await ledger.peek(request);
    if (known.kind !== 'run') return answerFromLedger(known);
    const obstacle = await checkBeforeSending(run.provider, run.intention, clock);
    if (obstacle) return problemOutcome(obstacle);
  }
  const lastMoment = lastMomentToSend(dependencies);
  const claim = await ledger.claim(request);
  if (claim.kind !== 'claimed') {
    if (claim.kind === 'store-down') keepEvidence(dependencies, request.operationId, [notSentEvidence(run)]);
    return answerFromLedger(claim);
  }
  return conclude(dependencies, claim.operation, await send(dependencies, run, claim.operation, lastMoment));
};

/** T2, and the answer that follows from it. */
const conclude = async (dependencies: Dependencies, claimed: Operation, evidence: SendEvidence): Promise<Outcome> => {
  const recorded = await recordOrKeep(dependencies, claimed.id, evidence);
  if (recorded === null) return problemOutcome(outcomeUnknown(), claimed);
  const outcome = answerAs(recorded, { replayed: false, order: orderTold(evidence) });
  return outcome.kind === 'problem' ? { ...outcome, problem: problemTold(evidence, outcome.problem) } : outcome;
};

const claimRequestOf = (
  dependencies: Dependencies,
  { caller, provider, intention, idempotencyKey }: OperationRun,
): ClaimRequest => ({
  operationId: dependencies.newOperationId(),
  tenant: caller.tenant,
  account: provider.account.name,
  identity: provider.account.identity,
  providerIdempotency: provider.account.provider.capabilities.idempotency,
  providerOrderId: intention.providerOrderId,
  kind: intention.kind,
  idempotencyKey,
  requestedBy: caller.name,
  leaseMs: leaseMsOf(dependencies),
});

/** The order as the answer itself told it, with what the ledger does not keep. */
const orderTold = (evidence: readonly Evidence[]): OrderSnapshot | null =>
  evidence.map(({ result }) => ('order' in result ? result.order : null)).findLast((order) => order !== null) ?? null;

/** The same problem as the ledger's, with what the ledger does not keep of it. */
const problemTold = (evidence: readonly Evidence[], kept: Problem): Problem =>
  evidence
    .map(({ result }) => ('problem' in result ? result.problem : null))
    .findLast((problem) => problem?.member === kept.member && problem.code === kept.code) ?? kept;
