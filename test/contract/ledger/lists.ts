import { describe, expect, it } from 'vitest';
import type { Operation, OperationState } from '../../../src/domain/operation/operation.js';
import type { OperationQuery } from '../../../src/ledger/ledger.js';
import { LEASE_MS } from '../../support/a-claim.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, type LedgerUnderTest, up } from './a-ledger.js';

const placeOf = ({ startedAt, id }: Operation) => ({ startedAtMs: startedAt.getTime(), id });

/** Five operations, a second apart, the oldest first, and one of another tenant. */
const fill = async ({ clock, inState }: LedgerUnderTest) => {
  const names = ['SUCCEEDED', 'FAILED', 'PENDING', 'OUTCOME_UNKNOWN', 'IN_PROGRESS'] as const;
  const operations: Operation[] = [];
  for (const [index, state] of names.entries()) {
    const claim = {
      idempotencyKey: `k${index}`,
      providerOrderId: `ORD-${index}`,
      account: index === 1 ? 'other' : 'acme',
      kind: index === 2 ? 'PROCESS' : 'CAPTURE',
    } as const;
    operations.push(await inState(state, claim));
    await clock.advance(1_000);
  }
  await inState('SUCCEEDED', { tenant: 'theirs', account: 'theirs', idempotencyKey: 'k1', providerOrderId: 'ORD-9' });
  return operations;
};

export const describeLists = (create: CreateLedger): void => {
  describe('lists', () => {
    const listed = async (query: (filled: readonly Operation[]) => Partial<OperationQuery>) => {
      const under = await aLedger(create);
      const filled = await fill(under);
      const found = up(await under.ledger.list({ tenant: 'default', limit: 100, ...query(filled) }));
      return found.map(({ id }) => filled.findIndex((operation) => operation.id === id));
    };

    it('lists the newest first, for one tenant', async () => {
      expect(await listed(() => ({}))).toEqual([4, 3, 2, 1, 0]);
      expect(await listed(() => ({ tenant: 'theirs' }))).toEqual([-1]);
      expect(await listed(() => ({ tenant: 'nobody' }))).toEqual([]);
    });

    it('lists whole operations as they stand', async () => {
      const under = await aLedger(create);
      const filled = await fill(under);
      expect(await under.ledger.list({ tenant: 'default', limit: 100 })).toEqual(filled.toReversed());
    });

    it.each([
      [{ states: ['FAILED', 'PENDING'] }, [2, 1]],
      [{ states: [] }, []],
      [{ kinds: ['PROCESS'] }, [2]],
      [{ kinds: ['PROCESS', 'CAPTURE'] }, [4, 3, 2, 1, 0]],
      [{ kinds: ['CAPTURE', 'CAPTURE'] }, [4, 3, 1, 0]],
      [{ kinds: [] }, []],
      [{ kinds: ['CAPTURE'], states: ['PENDING', 'IN_PROGRESS'] }, [4]],
      [{ account: 'other' }, [1]],
      [{ account: 'nobody' }, []],
      [{ account: 'acme', limit: 2 }, [4, 3]],
      [{ account: 'acme', order: { account: 'acme', providerOrderId: 'ORD-3' } }, [3]],
      [{ kinds: ['PROCESS'], order: { account: 'acme', providerOrderId: 'ORD-3' } }, []],
      [{ contradicted: true }, []],
      [{ contradicted: false }, [4, 3, 2, 1, 0]],
      [{ order: { account: 'acme', providerOrderId: 'ORD-3' } }, [3]],
      [{ order: { account: 'other', providerOrderId: 'ORD-3' } }, []],
      [{ idempotencyKey: 'k1' }, [1]],
      [{ account: 'acme', kinds: ['CAPTURE'], states: ['SUCCEEDED', 'FAILED'] }, [0]],
      [{ limit: 2 }, [4, 3]],
      [
        { states: undefined, kinds: undefined, account: undefined, order: undefined, after: undefined },
        [4, 3, 2, 1, 0],
      ],
    ] satisfies [Partial<OperationQuery>, number[]][])('lists by %o', async (query, expected) => {
      expect(await listed(() => query)).toEqual(expected);
    });

    it('lists what started before a moment, that moment left out', async () => {
      expect(await listed((filled) => ({ startedBefore: filled[2]?.startedAt }))).toEqual([1, 0]);
    });

    it('goes on after a place', async () => {
      expect(await listed(([, , third]) => (third ? { after: placeOf(third) } : {}))).toEqual([1, 0]);
      expect(await listed(([, , , fourth]) => (fourth ? { after: placeOf(fourth), limit: 1 } : {}))).toEqual([2]);
      expect(await listed(([first]) => (first ? { after: placeOf(first) } : {}))).toEqual([]);
    });

    it('goes on after a place where nothing is any more', async () => {
      expect(await listed(([, , third]) => (third ? { after: { ...placeOf(third), id: 'op_zzz' } } : {}))).toEqual([
        2, 1, 0,
      ]);
    });

    it('lists operations of the same millisecond once each, page by page', async () => {
      const { ledger, claimed } = await aLedger(create);
      const operations: Operation[] = [];
      for (const index of Array.from({ length: 7 }).keys()) {
        operations.push(await claimed({ idempotencyKey: `k${index}`, providerOrderId: `ORD-${index}` }));
      }
      const seen: string[] = [];
      for (let after: OperationQuery['after']; ; ) {
        const page = up(await ledger.list({ tenant: 'default', limit: 2, after }));
        const last = page.at(-1);
        if (last === undefined) break;
        seen.push(...page.map(({ id }) => id));
        after = placeOf(last);
      }
      expect(seen).toEqual(
        operations
          .map(({ id }) => id)
          .sort()
          .reverse(),
      );
    });

    it('goes by the state at the time of asking: a lease that is over makes an unknown', async () => {
      const { ledger, clock, called } = await aLedger(create);
      const { id } = await called();
      await clock.advance(LEASE_MS);
      expect(await ledger.list({ tenant: 'default', limit: 9, states: ['IN_PROGRESS'] })).toEqual([]);
      expect(await ledger.list({ tenant: 'default', limit: 9, states: ['OUTCOME_UNKNOWN'] })).toMatchObject([{ id }]);
    });

    it('goes by the state at the time of asking: a claim over its lease, with nothing sent, has failed', async () => {
      const { ledger, clock, claimed } = await aLedger(create);
      const { id } = await claimed();
      const listed = (states: readonly OperationState[]) => ledger.list({ tenant: 'default', limit: 9, states });
      expect(await listed(['FAILED'])).toEqual([]);
      await clock.advance(LEASE_MS);
      expect(await listed(['IN_PROGRESS', 'OUTCOME_UNKNOWN'])).toEqual([]);
      expect(await listed(['FAILED'])).toMatchObject([{ id }]);
    });
  });
};
