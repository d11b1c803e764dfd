import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { aDueRequest, aLedger, type LedgerUnderTest, up } from '../../contract/ledger/a-ledger.js';
import type { CreateLedger } from '../../contract/ledger.contract.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { applied, refused, unknown } from '../../support/results.js';
import { FIRST_OPERATIONS, type FirstOperation } from './first-edition.js';

const HOUR_MS = 60 * 60_000;

/** The one of this idempotency key, the newest where there are two. */
const named = (key: string): FirstOperation => {
  const found = FIRST_OPERATIONS.findLast(({ idempotencyKey }) => idempotencyKey === key);
  if (found === undefined) throw new Error(`no operation ${key}`);
  return found;
};

/** Its lease runs at noon; a store that has just begun may have ended it. */
const isLeased = ({ idempotencyKey }: FirstOperation): boolean => ['sending', 'looking'].includes(idempotencyKey);

/** As the second edition knows an operation of the first one. */
const carriedOver = ({ identity: { shopHost: _none, ...identity }, ...operation }: FirstOperation): object => ({
  ...operation,
  identity: expect.objectContaining(identity),
  // The texts of codes are not stored.
  problem: operation['problem'] && { ...operation['problem'], message: expect.any(String) },
  intention: { kind: operation.kind, providerOrderId: operation.providerOrderId },
  captureWindowDays: null,
  looks: 0,
  contradictedBy: operation.idempotencyKey === 'contradicted' ? 2 : null,
  claimedUntil: operation.startedAt,
  nextCheckAt:
    operation.state === 'NEEDS_REVIEW' ? (operation.nextCheckAt ?? operation.startedAt) : operation.nextCheckAt,
  version: 1,
});

const asJson = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_name, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)));

const find = async ({ ledger }: LedgerUnderTest, key: string): Promise<Operation> => {
  const { tenant, id } = named(key);
  const [operation] = up(await ledger.findByIds(tenant, [id]));
  if (!operation) throw new Error(`${key} is lost`);
  return operation;
};

const claimOf = (key: string, idempotencyKey = key) => {
  const { tenant, account, kind, providerOrderId } = named(key);
  return aClaim({ tenant, account, kind, providerOrderId, idempotencyKey });
};

const LOOK = { number: 9, purpose: 'INQUIRY' } as const;
const DISPROOF = refused(undefined, { disproves: true });

/** What the first edition left behind, once this edition has opened it. `create` writes it first. */
export const describeCarriedOver = (name: string, create: CreateLedger): void => {
  describe(`${name} of the first edition`, () => {
    it('holds every operation as the first edition knew it', async () => {
      const { ledger } = await aLedger(create);
      for (const tenant of ['default', 'other']) {
        const asked = FIRST_OPERATIONS.filter((operation) => operation.tenant === tenant && !isLeased(operation));
        const found = up(
          await ledger.findByIds(
            tenant,
            asked.map(({ id }) => id),
          ),
        );
        expect(asJson(found)).toEqual(asked.map(carriedOver));
      }
    });

    it('holds them under their keys, in their orders and in the lists', async () => {
      const { ledger } = await aLedger(create);
      for (const { tenant, id, account, providerOrderId, idempotencyKey } of FIRST_OPERATIONS) {
        const byKey = up(await ledger.list({ tenant, idempotencyKey, limit: 9 }));
        expect(byKey.map((operation) => operation.id)).toContain(id);
        const byOrder = up(await ledger.list({ tenant, order: { account, providerOrderId }, limit: 9 }));
        expect(byOrder.map((operation) => operation.id)).toContain(id);
      }
      const listed = up(await ledger.list({ tenant: 'default', limit: 100 }));
      expect(listed).toHaveLength(FIRST_OPERATIONS.filter(({ tenant }) => tenant === 'default').length);
    });

    it('answers its keys as the second edition does', async () => {
      const { ledger } = await aLedger(create);
      const mayRunAgain = new Set(['refused', 'not-sent', 'disproved']);
      for (const { idempotencyKey: key } of FIRST_OPERATIONS.filter((each) => named(each.idempotencyKey) === each)) {
        const claim = await ledger.claim(claimOf(key));
        if (mayRunAgain.has(key)) expect(claim).toMatchObject({ kind: 'claimed', operation: { generation: 2 } });
        else expect(claim).toEqual({ kind: 'replay', operation: await find({ ledger } as LedgerUnderTest, key) });
      }
    });

    it.each([
      ['succeeded', 'taken'],
      ['pending', 'taken'],
      ['unknown', 'taken'],
      ['sending', 'taken'],
      ['process-died', 'taken'],
      ['handed-over', 'taken'],
      ['resolved-applied', 'taken'],
      ['contradicted', 'taken'],
      ['declined', 'claimed'],
      ['refused', 'claimed'],
      ['not-sent', 'claimed'],
      ['disproved', 'claimed'],
      ['resolved-not-applied', 'claimed'],
    ] as const)('answers another key for the order of what is %s: %s', async (key, answer) => {
      const { ledger } = await aLedger(create);
      const claim = await ledger.claim(claimOf(key, 'another'));
      expect(claim.kind).toBe(answer);
      if (claim.kind === 'taken') expect(claim.operation.id).toBe(named(key).id);
    });

    it('keeps the order of another tenant from everybody else', async () => {
      const { ledger } = await aLedger(create);
      const { providerOrderId } = named('of-another-tenant');
      expect(await ledger.claim(aClaim({ providerOrderId }))).toEqual({ kind: 'taken-elsewhere' });
    });

    it.each([[['both-process', 'both-capture']], [['renamed-open-old', 'renamed-open-new', 'renamed-open-process']]])(
      'keeps the order while any is open of those that are of one seat now: %s',
      async (keys) => {
        const under = await aLedger(create);
        for (const key of keys) {
          const claim = await under.ledger.claim(claimOf(key, `another than ${key}`));
          expect(claim).toMatchObject({ kind: 'taken', operation: { id: named(key).id } });
          const failed = await under.recorded(await find(under, key), DISPROOF, LOOK);
          expect(failed).toMatchObject({ state: 'FAILED', version: 2 });
        }
        expect(await under.ledger.claim(claimOf(keys[0] ?? '', 'another'))).toMatchObject({ kind: 'claimed' });
      },
    );

    it('is looked at whole where several are of one seat now, and none of them holds it', async () => {
      const under = await aLedger(create);
      await under.recorded(await find(under, 'renamed-open-old'), DISPROOF, LOOK);
      const accounts = ['acme', 'acme-new'].map((account) => ({ account, limit: 100 }));
      const due = up(await under.ledger.claimDue(aDueRequest({ accounts }))).map(({ operation }) => operation.id);
      expect(due).toEqual(
        expect.arrayContaining(['renamed-open-new', 'renamed-open-process'].map((key) => named(key).id)),
      );
    });

    it('settles both of two that are of one done seat, and keeps the verb from others', async () => {
      const under = await aLedger(create);
      for (const key of ['renamed-open-old', 'renamed-open-new']) {
        expect(await under.recorded(await find(under, key), applied(), LOOK)).toMatchObject({ state: 'SUCCEEDED' });
        expect(await find(under, key)).toMatchObject({ state: 'SUCCEEDED' });
      }
      for (const key of ['renamed-open-new', 'renamed-done-new']) {
        expect(await under.ledger.claim(claimOf(key, 'another'))).toMatchObject({ kind: 'taken' });
      }
    });

    it('is looked at as the second edition looks', async () => {
      const under = await aLedger(create);
      await under.clock.advance(LEASE_MS);
      const accounts = ['acme', 'acme-new'].map((account) => ({ account, limit: 100 }));
      const due = up(await under.ledger.claimDue(aDueRequest({ accounts }))).map(({ operation }) => operation.id);
      const open = FIRST_OPERATIONS.filter(({ state }) => !['SUCCEEDED', 'DECLINED', 'FAILED'].includes(state));
      const notYet = new Set(
        open.filter(({ nextCheckAt }) => nextCheckAt !== null && new Date(nextCheckAt) > under.clock.now()),
      );
      expect(due.toSorted()).toEqual(
        open
          .filter((operation) => !notYet.has(operation))
          .map(({ id }) => id)
          .toSorted(),
      );
      expect(due).toContain(named('handed-over').id);
    });

    it('has what was given to a person settled by late proof, or looked at every hour', async () => {
      const under = await aLedger(create);
      await under.due();
      const told = await under.recorded(await find(under, 'handed-over'), unknown('NOTHING_LEARNT'), {
        ...LOOK,
        number: 2,
      });
      expect(told.state).toBe('NEEDS_REVIEW');
      expect((told.nextCheckAt?.getTime() ?? 0) - under.clock.now().getTime()).toBeLessThanOrEqual(HOUR_MS);
      expect(await under.recorded(told, applied(), LOOK)).toMatchObject({ state: 'SUCCEEDED', resolution: null });
      const old = await find(under, 'handed-over-long-ago');
      expect(await under.recorded(old, unknown('NOTHING_LEARNT'), { ...LOOK, number: 2 })).toMatchObject({
        state: 'NEEDS_REVIEW',
        nextCheckAt: null,
      });
    });

    it('has looks bounded from now on', async () => {
      const under = await aLedger(create);
      const told = await under.recorded(await find(under, 'looked-at-often'), unknown('NOTHING_LEARNT'), LOOK);
      expect(told).toMatchObject({ looks: 2, attempts: [{ number: 1 }, { number: 2 }, { number: 9 }] });
      expect(await under.found(told)).toEqual(told);
    });

    it('has what was accepted resolved by a person', async () => {
      const { ledger } = await aLedger(create);
      const { tenant, id: operationId } = named('pending');
      const resolution = { outcome: 'NOT_APPLIED', reason: 'the acquirer says no', actor: 'maria' } as const;
      expect(await ledger.resolve({ tenant, operationId, resolution, graceMs: 0 })).toMatchObject({
        kind: 'resolved',
        operation: { state: 'FAILED' },
      });
    });

    it('shows the proof after an end that nobody was told of', async () => {
      const { ledger } = await aLedger(create);
      const listed = await ledger.list({ tenant: 'default', contradicted: true, limit: 9 });
      expect(listed).toMatchObject([{ id: named('contradicted').id, contradictedBy: 2, state: 'FAILED' }]);
      expect(await ledger.countOpen()).toMatchObject({ pending: 1, needsReview: 2, contradicted: 1 });
    });

    it('sends again under the provider key that the first edition sent', async () => {
      const under = await aLedger(create);
      const operation = await find(under, 'unknown');
      expect(operation.providerKey).toBe(named('unknown')['providerKey']);
      const { id, epoch } = operation;
      expect(await under.ledger.beginCall(id, { epoch, leaseMs: LEASE_MS, baseline: null })).toMatchObject({
        kind: 'begun',
        operation: { providerKey: operation.providerKey, attempts: [{ number: 1 }, { number: 2, purpose: 'CALL' }] },
      });
    });
  });
};
