import { type ClaimDecision, decideClaim } from '../../domain/operation/claim.js';
import { holdsSlotOf, type Operation } from '../../domain/operation/operation.js';
import type { ClaimAnswer, ClaimRequest } from '../ledger.js';
import { RaceLost } from './fault.js';
import { insert } from './insert.js';
import type { Sql } from './pool.js';
import { forClaim, read } from './read.js';

/** What `claim` would decide now. */
export const decide = async (sql: Sql, given: Date | null, request: ClaimRequest): Promise<ClaimDecision> => {
  const { now, stored } = await read(sql, given, forClaim(sql, request));
  const operations = stored.map(({ operation }) => operation);
  const byKey = operations.filter((operation) => isOfKey(operation, request)).sort(newestGenerationFirst)[0] ?? null;
  const bySlot = operations
    .filter(({ kind }) => kind === request.kind)
    .find((operation) => holdsSlotOf(operation, request));
  return decideClaim({ byKey, bySlot: bySlot ?? null }, request, now);
};

const isOfKey = ({ tenant, idempotencyKey }: Operation, request: ClaimRequest): boolean =>
  tenant === request.tenant && idempotencyKey === request.idempotencyKey;

const newestGenerationFirst = (a: Operation, b: Operation): number => b.generation - a.generation;

/** Each try that fails is one that another claim won. */
const TRIES = 10;

export type ClaimedOperation = { readonly kind: 'claimed'; readonly operation: Operation; readonly now: Date };

/** T1. Most keys are new, so it is written as for a new key first; the constraints of the tables let no two be so. */
export const claim = async (
  sql: Sql,
  given: Date | null,
  request: ClaimRequest,
): Promise<ClaimedOperation | ClaimAnswer> => {
  let generation = 1;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const inserted = await insert(sql, given, request, generation);
    if (inserted) return { kind: 'claimed', ...inserted };
    const decision = await decide(sql, given, request);
    if (decision.kind !== 'run') return decision;
    generation = decision.generation;
  }
  throw new RaceLost();
};
