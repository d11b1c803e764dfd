import fc from 'fast-check';
import type { CallRequest } from '../../src/domain/operation/decisions.js';
import type { Operation } from '../../src/domain/operation/operation.js';
import type { Result } from '../../src/domain/operation/result.js';
import type { Evidence, Ledger, OperationQuery } from '../../src/ledger/ledger.js';
import { aDueRequest } from '../contract/ledger/a-ledger.js';
import { aClaim, LEASE_MS } from '../support/a-claim.js';
import { anIdentity } from '../support/an-account.js';
import { anAttempt } from '../support/an-operation.js';
import type { FakeClock } from '../support/fake-clock.js';
import { accepted, applied, aSnapshot, declined, notSent, refused, toInquire, unknown } from '../support/results.js';

const SECOND_MS = 1_000;
const HOUR_MS = 60 * 60 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;

/** Few tenants, accounts, orders and keys, so that calls meet. */
const PLACES = [
  { tenant: 'default', account: 'acme', identity: anIdentity() },
  { tenant: 'default', account: 'renamed', identity: anIdentity() },
  { tenant: 'other', account: 'theirs', identity: anIdentity() },
  { tenant: 'default', account: 'live', identity: anIdentity({ mode: 'LIVE' }) },
] as const;

const RESULTS: readonly (() => Result)[] = [
  applied,
  accepted,
  declined,
  refused,
  () => refused(undefined, { disproves: true }),
  notSent,
  toInquire,
  unknown,
  () => unknown('NOTHING_LEARNT'),
  () => unknown('NOT_APPLIED_YET'),
];

/** What one call needs to know of those before it. */
export interface CallContext {
  readonly ledger: Ledger;
  readonly clock: FakeClock;
  /** What has been claimed so far, as it was answered last, in the order of the claims. */
  readonly known: readonly Operation[];
  /** The id of the next claim: the same in every store. */
  readonly nextId: string;
}

/** One call of the port, or a while in which nothing is asked. */
export interface AnyCall {
  readonly name: string;
  ask(context: CallContext): Promise<unknown>;
}

const chosen = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const result = chosen(RESULTS);
const which = fc.nat({ max: 30 });

/** A call about one of the operations that are known; nothing where none is. */
const aboutOne = (
  name: string,
  ask: (context: CallContext, operation: Operation) => Promise<unknown>,
): fc.Arbitrary<AnyCall> =>
  which.map((index) => ({
    name: `${name} ${index}`,
    ask: async (context) => {
      const operation = context.known[index % Math.max(1, context.known.length)];
      return operation ? ask(context, operation) : null;
    },
  }));

const claim = fc
  .record({
    place: chosen(PLACES),
    kind: chosen(['CAPTURE', 'PROCESS'] as const),
    providerOrderId: chosen(['ORD-1', 'ORD-2']),
    idempotencyKey: chosen(['k1', 'k2', 'k3', 'k4']),
    providerIdempotency: chosen(['KEY', 'STATE'] as const),
  })
  .map(
    ({ place, ...changes }): AnyCall => ({
      name: `claim ${JSON.stringify({ account: place.account, ...changes })}`,
      ask: ({ ledger, nextId }) => ledger.claim(aClaim({ ...place, ...changes, operationId: nextId })),
    }),
  );

/** By who has made it and does not know whether it was written. */
const claimAgain = aboutOne('claim again', async ({ ledger, known }, operation) => {
  const { id: operationId, tenant, account, identity, kind, providerOrderId, idempotencyKey, generation } = operation;
  const isNewest = !known.some(
    (other) => other.tenant === tenant && other.idempotencyKey === idempotencyKey && other.generation > generation,
  );
  const request = aClaim({ operationId, tenant, account, identity, kind, providerOrderId, idempotencyKey });
  return isNewest ? ledger.claim(request) : null;
});

const begin = fc.record({ stale: chosen([0, 0, 0, 1]), seen: fc.boolean() }).chain(({ stale, seen }) =>
  aboutOne(`beginCall ${JSON.stringify({ stale, seen })}`, ({ ledger }, { id, epoch, attempts }) => {
    const result = { kind: 'seen', order: aSnapshot({ status: 'AUTHORIZED' }) } as const;
    const baseline = seen && attempts.length === 0 ? anAttempt({ purpose: 'BASELINE', result }) : null;
    const request: CallRequest = { epoch: epoch - stale, leaseMs: LEASE_MS, baseline };
    return ledger.beginCall(id, request);
  }),
);

const record = fc
  .record({
    told: result,
    number: chosen(['last', 'last', 'last', 'next', 1, 2, 3] as const),
    purpose: chosen(['CALL', 'CALL', 'INQUIRY', 'INQUIRY', 'BASELINE'] as const),
    isSent: fc.boolean(),
  })
  .chain(({ told, number, purpose, isSent }) =>
    aboutOne(`record ${JSON.stringify({ told: told(), number, purpose, isSent })}`, ({ ledger, clock }, operation) => {
      const last = operation.attempts.at(-1);
      const named = { last: last?.number ?? 1, next: (last?.number ?? 0) + 1 };
      const evidence: Evidence = {
        number: typeof number === 'number' ? number : named[number],
        purpose: number === 'last' ? (last?.purpose ?? purpose) : purpose,
        sentAt: isSent ? clock.now() : null,
        answeredAt: clock.now(),
        result: told(),
      };
      return ledger.record(operation.id, [evidence]);
    }),
  );

const inquiry = aboutOne('beginInquiry', ({ ledger }, { tenant, id }) => ledger.beginInquiry(tenant, id, LEASE_MS));

const handOver = aboutOne('handOver', ({ ledger }, { id, epoch }) => ledger.handOver(id, epoch));

const resolve = fc.boolean().chain((isApplied) =>
  aboutOne(`resolve ${isApplied}`, ({ ledger }, { tenant, id }) =>
    ledger.resolve({
      tenant,
      operationId: id,
      resolution: { outcome: isApplied ? 'APPLIED' : 'NOT_APPLIED', reason: 'seen', actor: 'maria' },
      graceMs: 20_000,
    }),
  ),
);

const due = fc
  .record({
    accounts: fc.subarray(['acme', 'renamed', 'theirs', 'live']),
    limit: fc.nat({ max: 3 }),
    kinds: fc.subarray(['CAPTURE', 'PROCESS'] as const, { minLength: 1 }),
  })
  .map(
    ({ accounts, limit, kinds }): AnyCall => ({
      name: `claimDue ${accounts} ${limit} ${kinds}`,
      ask: async ({ ledger }) => {
        const asked = accounts.map((account) => ({ account, limit }));
        const begun = await ledger.claimDue(aDueRequest({ accounts: asked, kinds }));
        // One account after the other, or all of them by their time: the port leaves that open.
        return 'kind' in begun ? begun : begun.toSorted((a, b) => (a.operation.id < b.operation.id ? -1 : 1));
      },
    }),
  );

const query: fc.Arbitrary<Partial<OperationQuery>> = fc.record(
  {
    states: fc.subarray(['IN_PROGRESS', 'FAILED', 'SUCCEEDED', 'OUTCOME_UNKNOWN', 'PENDING', 'NEEDS_REVIEW'] as const),
    kinds: fc.subarray(['CAPTURE', 'PROCESS'] as const),
    account: chosen(['acme', 'renamed', 'live']),
    order: fc.constant({ account: 'acme', providerOrderId: 'ORD-1' }),
    idempotencyKey: chosen(['k1', 'k2']),
    contradicted: fc.boolean(),
  },
  { requiredKeys: [] },
);

const list = query.map(
  (asked): AnyCall => ({
    name: `list ${JSON.stringify(asked)}`,
    ask: ({ ledger }) => ledger.list({ tenant: 'default', limit: 5, ...asked }),
  }),
);

const ORDERS = ['acme', 'renamed', 'theirs', 'live'].flatMap((account) =>
  ['ORD-1', 'ORD-2'].map((providerOrderId) => ({ account, providerOrderId })),
);

const look: AnyCall = {
  name: 'findSeatHolders, countOpen',
  ask: async ({ ledger }) => {
    const holders = await ledger.findSeatHolders('default', ORDERS);
    const sorted = 'kind' in holders ? holders : holders.map((each) => each.map(({ id }) => id).toSorted());
    return [sorted, await ledger.countOpen()];
  },
};

const wait = chosen([1, SECOND_MS, 5 * SECOND_MS, LEASE_MS, 16 * 60 * SECOND_MS, HOUR_MS, DAY_MS, 31 * DAY_MS]).map(
  (ms): AnyCall => ({ name: `wait ${ms}`, ask: async ({ clock }) => clock.pause(ms) }),
);

/** Calls in any order, often about the same orders. */
export const anyCalls: fc.Arbitrary<readonly AnyCall[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: claim },
    { weight: 1, arbitrary: claimAgain },
    { weight: 6, arbitrary: begin },
    { weight: 8, arbitrary: record },
    { weight: 3, arbitrary: inquiry },
    { weight: 2, arbitrary: handOver },
    { weight: 2, arbitrary: resolve },
    { weight: 4, arbitrary: due },
    { weight: 3, arbitrary: list },
    { weight: 2, arbitrary: fc.constant(look) },
    { weight: 5, arbitrary: wait },
  ),
  { minLength: 5, maxLength: 60 },
);
