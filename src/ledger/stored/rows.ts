import type { AccountMode } from '../../domain/account.js';
import type { ProviderIdempotency } from '../../domain/capabilities.js';
import type { Attempt, AttemptPurpose } from '../../domain/operation/attempt.js';
import type { Intention, OperationKind } from '../../domain/operation/kind.js';
import type { Operation, OperationState, Resolution, ResolvedOutcome } from '../../domain/operation/operation.js';
import { problemFromJson, resultFromJson, toStoredJson } from './json.js';
import { seatsOf } from './seats.js';

/** One intention under one provider key: a row of `operations`, in every store. */
export interface OperationRow {
  readonly id: string;
  readonly tenant: string;
  readonly account: string;
  readonly provider: string;
  readonly base_url: string;
  readonly shop_host: string | null;
  readonly mode: string;
  readonly owner: string | null;
  readonly provider_idempotency: string;
  readonly provider_order_id: string;
  readonly kind: string;
  /** The verb with its parameters, as JSON; nothing personal. */
  readonly intention: string;
  readonly capture_window_days: number | null;
  readonly idempotency_key: string;
  readonly generation: number;
  readonly provider_key: string;
  readonly requested_by: string | null;
  readonly state: string;
  readonly problem: string | null;
  readonly open_seat: string | null;
  readonly done_seat: string | null;
  readonly looks: number;
  readonly contradicted_by: number | null;
  readonly started_at: Date;
  readonly claimed_until: Date;
  readonly finished_at: Date | null;
  readonly next_check_at: Date | null;
  readonly epoch: number;
  readonly revision: number;
}

/** One send or one look: a row of `attempts`. `result_kind` repeats what `result` says, for people who read the table. */
export interface AttemptRow {
  readonly operation_id: string;
  readonly number: number;
  readonly purpose: string;
  readonly started_at: Date;
  readonly sent_at: Date | null;
  readonly answered_at: Date | null;
  readonly lease_until: Date;
  readonly result_kind: string | null;
  readonly result: string | null;
}

/** What a person decided: a row of `resolutions`. */
export interface ResolutionRow {
  readonly operation_id: string;
  readonly outcome: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

export const toOperationRow = ({ identity, ...operation }: Operation): OperationRow => ({
  id: operation.id,
  tenant: operation.tenant,
  account: operation.account,
  provider: identity.provider,
  base_url: identity.baseUrl,
  shop_host: identity.shop,
  mode: identity.mode,
  owner: identity.owner,
  provider_idempotency: operation.providerIdempotency,
  provider_order_id: operation.providerOrderId,
  kind: operation.kind,
  intention: JSON.stringify(operation.intention),
  capture_window_days: operation.captureWindowDays,
  idempotency_key: operation.idempotencyKey,
  generation: operation.generation,
  provider_key: operation.providerKey,
  requested_by: operation.requestedBy,
  state: operation.state,
  problem: operation.problem && toStoredJson(operation.problem),
  ...seatsOf({ ...operation, identity }),
  looks: operation.looks,
  contradicted_by: operation.contradictedBy,
  started_at: operation.startedAt,
  claimed_until: operation.claimedUntil,
  finished_at: operation.finishedAt,
  next_check_at: operation.nextCheckAt,
  epoch: operation.epoch,
  revision: operation.version,
});

export const toAttemptRow = (operationId: string, attempt: Attempt): AttemptRow => ({
  operation_id: operationId,
  number: attempt.number,
  purpose: attempt.purpose,
  started_at: attempt.startedAt,
  sent_at: attempt.sentAt,
  answered_at: attempt.answeredAt,
  lease_until: attempt.leaseUntil,
  result_kind: attempt.result?.kind ?? null,
  result: attempt.result && toStoredJson(attempt.result),
});

export const toResolutionRow = (operationId: string, resolution: Resolution): ResolutionRow => ({
  operation_id: operationId,
  outcome: resolution.outcome,
  reason: resolution.reason,
  actor: resolution.actor,
  at: resolution.at,
});

/** The operation of these rows; its attempts come in any order. */
export const fromRows = (
  row: OperationRow,
  attempts: readonly AttemptRow[],
  resolution: ResolutionRow | undefined,
): Operation => ({
  id: row.id,
  tenant: row.tenant,
  account: row.account,
  identity: {
    provider: row.provider,
    baseUrl: row.base_url,
    shop: row.shop_host,
    mode: row.mode as AccountMode,
    owner: row.owner,
  },
  providerIdempotency: row.provider_idempotency as ProviderIdempotency,
  providerOrderId: row.provider_order_id,
  kind: row.kind as OperationKind,
  intention: JSON.parse(row.intention) as Intention,
  captureWindowDays: row.capture_window_days,
  idempotencyKey: row.idempotency_key,
  generation: row.generation,
  providerKey: row.provider_key,
  requestedBy: row.requested_by,
  state: row.state as OperationState,
  problem: row.problem === null ? null : problemFromJson(row.problem),
  attempts: [...attempts].sort((a, b) => a.number - b.number).map(toAttempt),
  looks: row.looks,
  contradictedBy: row.contradicted_by,
  startedAt: row.started_at,
  claimedUntil: row.claimed_until,
  finishedAt: row.finished_at,
  nextCheckAt: row.next_check_at,
  epoch: row.epoch,
  version: row.revision,
  resolution: resolution ? toResolution(resolution) : null,
});

const toAttempt = (row: AttemptRow): Attempt => ({
  number: row.number,
  purpose: row.purpose as AttemptPurpose,
  startedAt: row.started_at,
  sentAt: row.sent_at,
  answeredAt: row.answered_at,
  leaseUntil: row.lease_until,
  result: row.result === null ? null : resultFromJson(row.result),
});

const toResolution = ({ outcome, reason, actor, at }: ResolutionRow): Resolution => ({
  outcome: outcome as ResolvedOutcome,
  reason,
  actor,
  at,
});
