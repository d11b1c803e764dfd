import { describe, expect, it } from 'vitest';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger } from './a-ledger.js';

const orderOf = (providerOrderId: string, account = 'acme') => ({ account, providerOrderId });

export const describeLookUps = (create: CreateLedger): void => {
  describe('look-ups', () => {
    it('finds operations in the order asked, null where the tenant has none', async () => {
      const { ledger, claimed } = await aLedger(create);
      const first = await claimed();
      const second = await claimed({ idempotencyKey: 'k2', providerOrderId: 'ORD-2' });
      const theirs = await claimed({ tenant: 'other', account: 'theirs', providerOrderId: 'ORD-3' });
      const ids = [second.id, aClaim().operationId, first.id, theirs.id, second.id, '__proto__'];
      expect(await ledger.findByIds('default', ids)).toEqual([second, null, first, null, second, null]);
      expect(await ledger.findByIds('other', ids)).toEqual([null, null, null, theirs, null, null]);
      expect(await ledger.findByIds('default', [])).toEqual([]);
    });

    it('finds who holds the seats of each order, in the order asked', async () => {
      const { ledger, inState } = await aLedger(create);
      const captured = await inState('SUCCEEDED');
      const processed = await inState('PENDING', { idempotencyKey: 'k2', kind: 'PROCESS' });
      const other = await inState('OUTCOME_UNKNOWN', { idempotencyKey: 'k3', providerOrderId: 'ORD-2' });
      await inState('FAILED', { idempotencyKey: 'k4', providerOrderId: 'ORD-3' });
      await inState('DECLINED', { idempotencyKey: 'k5', providerOrderId: 'ORD-3' });
      await inState('SUCCEEDED', { tenant: 'other', account: 'theirs', providerOrderId: 'ORD-4' });
      const orders = [
        orderOf('ORD-2'),
        orderOf('ORD-1'),
        orderOf('ORD-3'),
        orderOf('ORD-9'),
        orderOf('ORD-4', 'theirs'),
      ];
      const found = await ledger.findSeatHolders('default', orders);
      expect(found).toEqual([[other], expect.arrayContaining([captured, processed]), [], [], []]);
      expect(found).toMatchObject([{ length: 1 }, { length: 2 }, {}, {}, {}]);
      expect(await ledger.findSeatHolders('other', orders)).toMatchObject([[], [], [], [], [{ tenant: 'other' }]]);
    });

    it('shows a seat as unknown once the lease of its call is over', async () => {
      const { ledger, clock, called } = await aLedger(create);
      await called();
      await clock.advance(LEASE_MS);
      expect(await ledger.findSeatHolders('default', [orderOf('ORD-1')])).toMatchObject([
        [{ state: 'OUTCOME_UNKNOWN' }],
      ]);
    });

    it('shows a seat as free once a claim that sent nothing is over its lease', async () => {
      const { ledger, clock, claimed } = await aLedger(create);
      const operation = await claimed();
      expect(await ledger.findSeatHolders('default', [orderOf('ORD-1')])).toEqual([[operation]]);
      await clock.advance(LEASE_MS);
      expect(await ledger.findSeatHolders('default', [orderOf('ORD-1')])).toEqual([[]]);
    });
  });
};
