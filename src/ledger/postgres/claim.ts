import { type ClaimDecision, decideClaim } from '../../domain/operation/claim.js';
import { isFinal, nextVersion, type Operation } from '../../domain/operation/operation.js';
import type { ClaimAnswer, ClaimRequest } from '../ledger.js';
import { seatsOf } from '../stored/seats.js';
import { RaceLost } from './fault.js';
import { insert } from './insert.js';
import type { Sql } from './pool.js';
import { forClaim, read, type StoredOperation } from './read.js';
import { write } from './write.js';

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

const decide = async (sql: Sql, given: Date | null, request: ClaimRequest): Promise<ClaimDecision> => {
  const { now, stored } = await read(sql, given, forClaim(sql, request));
  await giveSeatsBack(sql, stored);
  const operations = stored.map(({ operation }) => operation);
  const byKey = operations.filter((operation) => isOfKey(operation, request)).sort(newestGenerationFirst)[0] ?? null;
  return decideClaim({ byKey, bySeat: operations.filter(holdsASeat) }, request, now);
};

/** What time alone has made final (nothing was ever sent) gives its seat back before another takes it. */
const giveSeatsBack = async (sql: Sql, stored: readonly StoredOperation[]): Promise<void> => {
  const ended = stored.filter(({ operation, isOpenRow }) => isOpenRow && isFinal(operation.state));
  const changes = ended.map((before) => ({ before, after: nextVersion({ ...before.operation, nextCheckAt: null }) }));
  if (changes.length > 0) await write(sql, changes, sql`true`);
};

const holdsASeat = (operation: Operation): boolean => {
  const { open_seat, done_seat } = seatsOf(operation);
  return open_seat !== null || done_seat !== null;
};

const isOfKey = ({ tenant, idempotencyKey }: Operation, request: ClaimRequest): boolean =>
  tenant === request.tenant && idempotencyKey === request.idempotencyKey;

const newestGenerationFirst = (a: Operation, b: Operation): number => b.generation - a.generation;
