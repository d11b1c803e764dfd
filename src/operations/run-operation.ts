import type { Caller } from '../domain/caller.js';
import type { Attempt } from '../domain/operation/attempt.js';
import type { Intention } from '../domain/operation/kind.js';
import type { Operation } from '../domain/operation/operation.js';
import type { OrderSnapshot } from '../domain/order/order.js';
import { outcomeUnknown } from '../domain/problem/outcome-unknown.js';
import type { Problem } from '../domain/problem/problem.js';
import type { ClaimRequest, Evidence } from '../ledger/ledger.js';
import type { Clock } from '../platform/clock.js';
import type { ProviderClient } from '../providers/client.js';
import { answerAs, answerFromLedger } from './answer-from-ledger.js';
import { needsBaseline, readBaseline } from './baseline.js';
import { type Dependencies, leaseMsOf } from './dependencies.js';
import { keepEvidence, recordOrKeep } from './keep-evidence.js';
import { type Outcome, problemOutcome } from './outcome.js';
import { notSupported } from './own-problems.js';
import { lastMomentToSend, notSentEvidence, send } from './send.js';

export interface OperationRun {
  readonly caller: Caller;
  readonly provider: ProviderClient;
  readonly intention: Intention;
  readonly idempotencyKey: string;
}

/** The same mutation, sent again while the first one runs, waits this long for its answer. */
const JOIN_MS = 2_000;

/** The only order in which money may move: claim, baseline, call, send, evidence and settle. */
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

/** Idempotency key and intention: the same key for something else joins nothing, the ledger answers it. */
const nameOf = ({ caller, provider, intention, idempotencyKey }: OperationRun): string =>
  JSON.stringify([caller.tenant, idempotencyKey, provider.account.name, intention]);

const giveUp = (clock: Clock): Promise<undefined> => clock.sleep(JOIN_MS).then(() => undefined);

/** The answer of the one send, for those who sent nothing. */
const asJoined = (outcome: Outcome): Outcome =>
  outcome.kind === 'problem'
    ? { ...outcome, replayed: outcome.operation !== null }
    : { ...outcome, replayed: true, order: null };

const claimAndSend = async (dependencies: Dependencies, run: OperationRun): Promise<Outcome> => {
  const request = claimRequestOf(dependencies, run);
  const claim = await dependencies.ledger.claim(request);
  if (claim.kind !== 'claimed') return answerFromLedger(claim);
  const claimed = { run, request, operation: claim.operation };
  const baseline = needsBaseline(run.provider)
    ? await readBaseline(run.provider, run.intention, dependencies.clock)
    : null;
  return baseline?.kind === 'obstacle'
    ? conclude(dependencies, claimed, [baseline.evidence])
    : callAndSend(dependencies, claimed, baseline?.attempt ?? null);
};

interface ClaimedRun {
  readonly run: OperationRun;
  readonly request: ClaimRequest;
  readonly operation: Operation;
}

/** T1b, and the send. Before its CALL attempt is durable nothing is sent, so an operation without one sent nothing. */
const callAndSend = async (
  dependencies: Dependencies,
  claimed: ClaimedRun,
  baseline: Attempt | null,
): Promise<Outcome> => {
  const { run, request, operation } = claimed;
  const lastMoment = lastMomentToSend(dependencies);
  const { epoch } = operation;
  const begun = await dependencies.ledger.beginCall(operation.id, { epoch, leaseMs: request.leaseMs, baseline });
  const notSent = notSentEvidence(run, baseline === null ? 1 : 2);
  switch (begun.kind) {
    case 'begun':
      return conclude(dependencies, claimed, await send(dependencies, run, begun.operation, lastMoment));
    case 'lost':
      return conclude(dependencies, claimed, [notSent]);
    case 'store-down':
      // The CALL may be written all the same: until it is known that it was not sent, nobody may say so.
      keepEvidence(dependencies, { operationId: operation.id, evidence: [notSent], request });
      return problemOutcome(outcomeUnknown(), operation);
  }
};

/** T2, and the answer that follows from it. */
const conclude = async (
  dependencies: Dependencies,
  { request, operation }: ClaimedRun,
  evidence: readonly Evidence[],
): Promise<Outcome> => {
  const recorded = await recordOrKeep(dependencies, { operationId: operation.id, evidence, request });
  if (recorded === null) return problemOutcome(outcomeUnknown(), operation);
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
  captureWindowDays: provider.account.provider.capabilities.captureWindowDays,
  intention,
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
