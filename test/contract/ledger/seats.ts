import { describe, expect, it } from 'vitest';
import type { AccountIdentity } from '../../../src/domain/account.js';
import { aClaim, type ClaimChanges } from '../../support/a-claim.js';
import { anIdentity } from '../../support/an-account.js';
import { refused } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger } from './a-ledger.js';

const OPEN = ['IN_PROGRESS', 'PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW'] as const;

/** The same order for the same seller, asked for under another key. */
const OTHER_ACCOUNT = { account: 'renamed', idempotencyKey: 'k2' } satisfies ClaimChanges;
const OTHER_TENANT = { tenant: 'other', account: 'theirs', idempotencyKey: 'k2' } satisfies ClaimChanges;

export const describeSeats = (create: CreateLedger): void => {
  describe('the open seat of an order', () => {
    it.each(OPEN)('is shared by all its verbs: taken in state %s', async (state) => {
      const { ledger, inState } = await aLedger(create);
      const operation = await inState(state, { kind: 'PROCESS' });
      const claim = await ledger.claim(aClaim({ kind: 'CAPTURE', idempotencyKey: 'k2' }));
      expect(claim).toEqual({ kind: 'taken', operation });
    });

    it.each(['SUCCEEDED', 'DECLINED', 'FAILED'] as const)('is free for another verb after %s', async (state) => {
      const { inState, claimed } = await aLedger(create);
      await inState(state, { kind: 'PROCESS' });
      expect(await claimed({ kind: 'CAPTURE', idempotencyKey: 'k2' })).toMatchObject({ kind: 'CAPTURE' });
    });

    it('is another one for another order', async () => {
      const { claimed } = await aLedger(create);
      await claimed();
      await claimed({ idempotencyKey: 'k2', providerOrderId: 'ORD-2' });
    });

    it.each([
      { provider: 'another' },
      { baseUrl: 'https://sandbox.acme.example' },
      { shop: 'shop.example' },
      { owner: 'another seller' },
      { mode: 'LIVE' },
    ] satisfies Partial<AccountIdentity>[])('is another one at another place: %o', async (changes) => {
      const { claimed } = await aLedger(create);
      await claimed();
      await claimed({ idempotencyKey: 'k2', account: 'other', identity: anIdentity(changes) });
    });

    it('is one under two account names of one identity', async () => {
      const { ledger, inState } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      expect(await ledger.claim(aClaim(OTHER_ACCOUNT))).toEqual({ kind: 'taken', operation });
    });
  });

  describe('the done seat of an order', () => {
    it('keeps the verb from every other key, and no other verb', async () => {
      const { ledger, inState, claimed } = await aLedger(create);
      const operation = await inState('SUCCEEDED', { kind: 'PROCESS' });
      const again = aClaim({ kind: 'PROCESS', idempotencyKey: 'k2' });
      expect(await ledger.claim(again)).toEqual({ kind: 'taken', operation });
      await claimed({ kind: 'CAPTURE', idempotencyKey: 'k3' });
    });

    it('is held while another verb of the order is under way and when that has failed', async () => {
      const { ledger, inState, recorded } = await aLedger(create);
      const done = await inState('SUCCEEDED', { kind: 'PROCESS' });
      const open = await inState('IN_PROGRESS', { kind: 'CAPTURE', idempotencyKey: 'k2' });
      const again = aClaim({ kind: 'PROCESS', idempotencyKey: 'k3' });
      expect(await ledger.claim(again)).toMatchObject({ kind: 'taken' });
      await recorded(open, refused());
      expect(await ledger.claim(again)).toEqual({ kind: 'taken', operation: done });
    });

    it('is one under two account names of one identity', async () => {
      const { ledger, inState } = await aLedger(create);
      const operation = await inState('SUCCEEDED');
      expect(await ledger.claim(aClaim(OTHER_ACCOUNT))).toEqual({ kind: 'taken', operation });
    });
  });

  describe('a seat that is held by another tenant', () => {
    it.each([...OPEN, 'SUCCEEDED'] as const)('is answered without its operation in state %s', async (state) => {
      const { ledger, inState } = await aLedger(create);
      await inState(state);
      expect(await ledger.claim(aClaim(OTHER_TENANT))).toEqual({ kind: 'taken-elsewhere' });
    });

    it('leaves nothing behind of the claim that it refused', async () => {
      const { ledger, inState, claimed, recorded } = await aLedger(create);
      const operation = await inState('IN_PROGRESS');
      await ledger.claim(aClaim(OTHER_TENANT));
      expect(await ledger.list({ tenant: 'other', limit: 10 })).toEqual([]);
      await recorded(operation, refused());
      expect(await claimed(OTHER_TENANT)).toMatchObject({ tenant: 'other', generation: 1 });
    });
  });
};
