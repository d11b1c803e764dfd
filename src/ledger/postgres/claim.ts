import type { ClaimDecision } from '../../domain/operation/claim.js';
import { isFinal, nextVersion, type Operation } from '../../domain/operation/operation.js';
import type { ClaimAnswer, ClaimRequest } from '../ledger.js';
import { decideClaimOf } from '../stored/decide-claim.js';
import { RaceLost } from './fault.js';
import { insert } from './insert.js';
import { forClaim } from './picked.js';
import type { Sql } from './pool.js';
import { read, type StoredOperation } from './read.js';
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
    if (decision !== null && decision.kind !== 'run') return decision;
    generation = decision?.generation ?? generation;
  }
  throw new RaceLost();
};

/** Null where somebody else changed what decides it meanwhile. */
const decide = async (sql: Sql, given: Date | null, request: ClaimRequest): Promise<ClaimDecision | null> => {
  const { now, stored } = await read(sql, given, forClaim(sql, request));
  const operations = await endedByTime(sql, stored);
  if (operations === null) return null;
  const byKey = operations.filter((operation) => isOfKey(operation, request)).sort(newestGenerationFirst)[0] ?? null;
  return decideClaimOf({ byKey, bySeat: operations }, request, now);
};

/** What time alone has made final (nothing was ever sent) is written down, and gives its seat back, before another takes it. */
const endedByTime = async (sql: Sql, stored: readonly StoredOperation[]): Promise<readonly Operation[] | null> => {
  const ended = stored.filter(({ operation, isOpenRow }) => isOpenRow && isFinal(operation.state));
  const changes = ended.map((before) => ({ before, after: withoutLooks(before.operation) }));
  if (changes.length === 0) return stored.map(({ operation }) => operation);
  const written = await write(sql, changes, sql`true`);
  if (written.size < changes.length) return null;
  const after = new Map(changes.map((change) => [change.after.id, change.after]));
  return stored.map(({ operation }) => after.get(operation.id) ?? operation);
};

const withoutLooks = (operation: Operation): Operation => nextVersion({ ...operation, nextCheckAt: null });

const isOfKey = ({ tenant, idempotencyKey }: Operation, request: ClaimRequest): boolean =>
  tenant === request.tenant && idempotencyKey === request.idempotencyKey;

const newestGenerationFirst = (a: Operation, b: Operation): number => b.generation - a.generation;
