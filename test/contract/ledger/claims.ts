import { describe, expect, it } from 'vitest';
import { KEY_RETENTION_MS } from '../../../src/domain/operation/claim.js';
import type { ClaimRequest } from '../../../src/ledger/ledger.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, type SettledState } from './a-ledger.js';

const OTHER_KEY = { idempotencyKey: 'k2' };

export const describeClaims = (create: CreateLedger): void => {
  describe('claims', () => {
    it('writes key, operation, provider key and first attempt for a new key', async () => {
      const { ledger, clock, found } = await aLedger(create);
      const request = aClaim({ requestedBy: 'phone', providerIdempotency: 'STATE' });
      const claim = await ledger.claim(request);
      if (claim.kind !== 'claimed') throw new Error(claim.kind);
      expect(claim.operation).toEqual({
        id: request.operationId,
        tenant: 'default',
        account: 'acme',
        identity: request.identity,
        providerOrderId: 'ORD-1',
        kind: 'CAPTURE',
        idempotencyKey: 'k1',
        generation: 1,
        providerKey: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        providerIdempotency: 'STATE',
        requestedBy: 'phone',
        state: 'IN_PROGRESS',
        problem: null,
        attempts: [
          {
            number: 1,
            purpose: 'CALL',
            startedAt: clock.now(),
            sentAt: null,
            answeredAt: null,
            leaseUntil: new Date(clock.now().getTime() + LEASE_MS),
            result: null,
          },
        ],
        startedAt: clock.now(),
        finishedAt: null,
        nextCheckAt: new Date(clock.now().getTime() + LEASE_MS),
        resolution: null,
        epoch: 1,
      });
      expect(await found(claim.operation)).toEqual(claim.operation);
    });

    it.each(['FAILED'] as const)(
      'runs the same key again after %s, as a new operation of the next generation',
      async (state) => {
        const { ledger, inState, claimed, found } = await aLedger(create);
        const first = await inState(state);
        expect(await ledger.peek(aClaim())).toEqual({ kind: 'run', generation: 2 });
        const second = await claimed();
        expect(second).toMatchObject({ generation: 2, state: 'IN_PROGRESS', attempts: [{ number: 1 }] });
        expect(second.id).not.toBe(first.id);
        expect(second.providerKey).not.toBe(first.providerKey);
        expect(await found(first)).toEqual(first);
      },
    );

    it('replays the newest operation of a key that ran again', async () => {
      const { ledger, inState } = await aLedger(create);
      await inState('FAILED');
      const operation = await inState('SUCCEEDED');
      expect(await ledger.claim(aClaim())).toEqual({ kind: 'replay', operation });
    });

    it.each(['IN_PROGRESS', 'PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW', 'SUCCEEDED', 'DECLINED'] as const)(
      'replays the same key in state %s',
      async (state) => {
        const { ledger, inState } = await aLedger(create);
        const operation = await inState(state);
        expect(operation.state).toBe(state);
        expect(await ledger.peek(aClaim())).toEqual({ kind: 'replay', operation });
        expect(await ledger.claim(aClaim())).toEqual({ kind: 'replay', operation });
      },
    );

    it.each(['IN_PROGRESS', 'PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW', 'SUCCEEDED'] as const)(
      'finds the order taken by another key in state %s',
      async (state) => {
        const { ledger, inState } = await aLedger(create);
        const operation = await inState(state);
        expect(await ledger.peek(aClaim(OTHER_KEY))).toEqual({ kind: 'taken', operation });
        expect(await ledger.claim(aClaim(OTHER_KEY))).toEqual({ kind: 'taken', operation });
      },
    );

    it.each(['FAILED', 'DECLINED'] as const)('lets another key run after %s', async (state) => {
      const { ledger, inState, claimed } = await aLedger(create);
      await inState(state);
      expect(await ledger.peek(aClaim(OTHER_KEY))).toEqual({ kind: 'run', generation: 1 });
      expect(await claimed(OTHER_KEY)).toMatchObject({ idempotencyKey: 'k2', generation: 1 });
    });

    it('finds the order taken when the same key failed and another one has it now', async () => {
      const { ledger, inState, claimed } = await aLedger(create);
      await inState('FAILED');
      const operation = await claimed(OTHER_KEY);
      expect(await ledger.claim(aClaim())).toEqual({ kind: 'taken', operation });
    });

    it.each([
      [{ kind: 'PROCESS' }, ['kind']],
      [{ providerOrderId: 'ORD-2' }, ['orderId']],
      [{ account: 'other' }, ['orderId']],
      [{ kind: 'PROCESS', providerOrderId: 'ORD-2' }, ['kind', 'orderId']],
    ] satisfies [Partial<ClaimRequest>, string[]][])(
      'says what differs when a key comes back with %o',
      async (changes, differs) => {
        const { ledger, inState } = await aLedger(create);
        for (const state of ['FAILED', 'SUCCEEDED'] satisfies SettledState[]) {
          const key = { idempotencyKey: `key-${state}` };
          const operation = await inState(state, { ...key, providerOrderId: `ORD-${state}` });
          const again = aClaim({ ...key, providerOrderId: `ORD-${state}`, ...changes });
          expect(await ledger.peek(again)).toEqual({ kind: 'key-reused', operation, differs });
          expect(await ledger.claim(again)).toEqual({ kind: 'key-reused', operation, differs });
        }
      },
    );

    it.each(['SUCCEEDED', 'DECLINED', 'FAILED'] as const)(
      'refuses a key 30 days after its end in %s',
      async (state) => {
        const { ledger, clock, inState } = await aLedger(create);
        const operation = await inState(state);
        await clock.advance(KEY_RETENTION_MS + 1);
        expect(await ledger.peek(aClaim())).toEqual({ kind: 'key-expired', operation });
        expect(await ledger.claim(aClaim())).toEqual({ kind: 'key-expired', operation });
      },
    );

    it('keeps a key for 30 days to the millisecond', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const operation = await inState('SUCCEEDED');
      await clock.advance(KEY_RETENTION_MS);
      expect(await ledger.claim(aClaim())).toEqual({ kind: 'replay', operation });
    });

    it.each(['PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW'] as const)(
      'never lets the key of an operation in %s expire',
      async (state) => {
        const { ledger, clock, inState } = await aLedger(create);
        const operation = await inState(state);
        await clock.advance(20 * KEY_RETENTION_MS);
        expect(await ledger.claim(aClaim())).toEqual({ kind: 'replay', operation });
      },
    );

    it('holds the order for its operation beyond the life of the key', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const operation = await inState('SUCCEEDED');
      await clock.advance(KEY_RETENTION_MS + 1);
      expect(await ledger.claim(aClaim(OTHER_KEY))).toEqual({ kind: 'taken', operation });
    });

    it('keeps kinds, orders and accounts apart', async () => {
      const { claimed } = await aLedger(create);
      await claimed();
      await claimed({ idempotencyKey: 'k2', kind: 'PROCESS' });
      await claimed({ idempotencyKey: 'k3', providerOrderId: 'ORD-2' });
      await claimed({ idempotencyKey: 'k4', account: 'other' });
    });

    it('keeps the keys of tenants apart', async () => {
      const { inState, claimed } = await aLedger(create);
      await inState('SUCCEEDED');
      const theirs = await claimed({ tenant: 'other', account: 'theirs' });
      expect(theirs).toMatchObject({ tenant: 'other', idempotencyKey: 'k1', generation: 1 });
    });

    it('takes names of object properties for keys and ids like any other', async () => {
      const { ledger, claimed } = await aLedger(create);
      const odd = { idempotencyKey: '__proto__', providerOrderId: 'constructor', account: 'tostring' };
      const operation = await claimed(odd);
      expect(await ledger.claim(aClaim(odd))).toEqual({ kind: 'replay', operation });
    });

    it('tells keys apart that a careless separator would make one', async () => {
      const { claimed } = await aLedger(create);
      await claimed({ tenant: 'a', idempotencyKey: 'b","c' });
      await claimed({ tenant: 'a","b', idempotencyKey: 'c', providerOrderId: 'ORD-2' });
    });

    it('writes nothing when it only looks', async () => {
      const { ledger } = await aLedger(create);
      expect(await ledger.peek(aClaim())).toEqual({ kind: 'run', generation: 1 });
      expect(await ledger.list({ tenant: 'default', limit: 10 })).toEqual([]);
      expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'claimed', operation: { generation: 1 } });
    });

    it('gives one of 100 concurrent claims of one key to one of them', async () => {
      const { ledger } = await aLedger(create);
      const claims = await Promise.all(Array.from({ length: 100 }, () => ledger.claim(aClaim())));
      expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(claims.filter(({ kind }) => kind === 'replay')).toHaveLength(99);
      expect(await ledger.list({ tenant: 'default', limit: 100 })).toHaveLength(1);
    });

    it('gives one order to one of 100 concurrent keys', async () => {
      const { ledger } = await aLedger(create);
      const keys = Array.from({ length: 100 }, (_, index) => aClaim({ idempotencyKey: `k${index}` }));
      const claims = await Promise.all(keys.map((request) => ledger.claim(request)));
      expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(claims.filter(({ kind }) => kind === 'taken')).toHaveLength(99);
    });

    it('makes the same provider key of the same intention in another store', async () => {
      const stores = await Promise.all([aLedger(create), aLedger(create)]);
      const [first, second] = await Promise.all(stores.map(({ claimed }) => claimed()));
      expect(first?.providerKey).toBe(second?.providerKey);
    });

    it.each([
      { tenant: 'other' },
      { account: 'other' },
      { providerOrderId: 'ORD-2' },
      { kind: 'PROCESS' },
      { idempotencyKey: 'k2' },
    ] satisfies Partial<ClaimRequest>[])('makes another provider key when %o', async (changes) => {
      const [first, second] = await Promise.all([aLedger(create), aLedger(create)]);
      const { providerKey } = await first.claimed();
      expect((await second.claimed(changes)).providerKey).not.toBe(providerKey);
    });
  });
};
