import { describe, expect, it } from 'vitest';
import { KEY_RETENTION_MS } from '../../../src/domain/operation/claim.js';
import { aClaim, type ClaimChanges, LEASE_MS } from '../../support/a-claim.js';
import { anIdentity } from '../../support/an-account.js';
import { applied, notSent } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, evidenceOf, type SettledState } from './a-ledger.js';

const OTHER_KEY = { idempotencyKey: 'k2' };

export const describeClaims = (create: CreateLedger): void => {
  describe('claims', () => {
    it('writes key, seat, operation and provider key for a new key, and no attempt: nothing is sent yet', async () => {
      const { ledger, clock, found } = await aLedger(create);
      const request = aClaim({ requestedBy: 'phone', providerIdempotency: 'STATE', captureWindowDays: null });
      const claim = await ledger.claim(request);
      if (claim.kind !== 'claimed') throw new Error(claim.kind);
      const claimedUntil = new Date(clock.now().getTime() + LEASE_MS);
      expect(claim.operation).toEqual({
        id: request.operationId,
        tenant: 'default',
        account: 'acme',
        identity: request.identity,
        providerOrderId: 'ORD-1',
        kind: 'CAPTURE',
        intention: { kind: 'CAPTURE', providerOrderId: 'ORD-1' },
        idempotencyKey: 'k1',
        generation: 1,
        providerKey: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        providerIdempotency: 'STATE',
        captureWindowDays: null,
        requestedBy: 'phone',
        state: 'IN_PROGRESS',
        problem: null,
        attempts: [],
        looks: 0,
        contradictedBy: null,
        startedAt: clock.now(),
        claimedUntil,
        finishedAt: null,
        nextCheckAt: claimedUntil,
        resolution: null,
        epoch: 1,
        version: 1,
      });
      expect(await found(claim.operation)).toEqual(claim.operation);
    });

    it.each(['FAILED'] as const)(
      'runs the same key again after %s, as a new operation of the next generation',
      async (state) => {
        const { inState, claimed, found } = await aLedger(create);
        const first = await inState(state);
        const second = await claimed();
        expect(second).toMatchObject({ generation: 2, state: 'IN_PROGRESS', attempts: [] });
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

    it('replays a claim that has sent nothing yet', async () => {
      const { ledger, claimed } = await aLedger(create);
      const operation = await claimed();
      expect(await ledger.claim(aClaim())).toEqual({ kind: 'replay', operation });
      expect(await ledger.claim(aClaim(OTHER_KEY))).toEqual({ kind: 'taken', operation });
    });

    it.each(['IN_PROGRESS', 'PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW', 'SUCCEEDED', 'DECLINED'] as const)(
      'replays the same key in state %s',
      async (state) => {
        const { ledger, inState } = await aLedger(create);
        const operation = await inState(state);
        expect(operation.state).toBe(state);
        expect(await ledger.claim(aClaim())).toEqual({ kind: 'replay', operation });
      },
    );

    it.each(['IN_PROGRESS', 'PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW', 'SUCCEEDED'] as const)(
      'finds the order taken by another key in state %s',
      async (state) => {
        const { ledger, inState } = await aLedger(create);
        const operation = await inState(state);
        expect(await ledger.claim(aClaim(OTHER_KEY))).toEqual({ kind: 'taken', operation });
      },
    );

    it.each(['FAILED', 'DECLINED'] as const)('lets another key run after %s', async (state) => {
      const { inState, claimed } = await aLedger(create);
      await inState(state);
      expect(await claimed(OTHER_KEY)).toMatchObject({ idempotencyKey: 'k2', generation: 1 });
    });

    it('knows the key of an account that was renamed', async () => {
      const { ledger, inState } = await aLedger(create);
      const operation = await inState('SUCCEEDED');
      expect(await ledger.claim(aClaim({ account: 'renamed' }))).toEqual({ kind: 'replay', operation });
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
      [{ kind: 'PROCESS', providerOrderId: 'ORD-2' }, ['kind', 'orderId']],
      [{ identity: anIdentity({ mode: 'LIVE' }) }, ['account']],
      [{ account: 'other', identity: anIdentity({ owner: 'another seller' }) }, ['orderId', 'account']],
    ] satisfies [ClaimChanges, string[]][])(
      'says what differs when a key comes back with %o',
      async (changes, differs) => {
        const { ledger, inState } = await aLedger(create);
        for (const state of ['FAILED', 'SUCCEEDED'] satisfies SettledState[]) {
          const key = { idempotencyKey: `key-${state}` };
          const operation = await inState(state, { ...key, providerOrderId: `ORD-${state}` });
          const again = aClaim({ ...key, providerOrderId: `ORD-${state}`, ...changes });
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

    it('keeps the keys of tenants apart', async () => {
      const { inState, claimed } = await aLedger(create);
      await inState('SUCCEEDED');
      const theirs = await claimed({ tenant: 'other', account: 'theirs', identity: anIdentity({ owner: 'them' }) });
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

    it('gives one of 100 concurrent claims of one key to one of them', async () => {
      const { ledger } = await aLedger(create);
      const claims = await Promise.all(Array.from({ length: 100 }, () => ledger.claim(aClaim())));
      expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(claims.filter(({ kind }) => kind === 'replay')).toHaveLength(99);
      expect(await ledger.list({ tenant: 'default', limit: 100 })).toHaveLength(1);
    });

    it('gives one order to one of 100 concurrent keys, whatever their verbs', async () => {
      const { ledger } = await aLedger(create);
      const keys = Array.from({ length: 100 }, (_, index) =>
        aClaim({ idempotencyKey: `k${index}`, kind: index % 2 === 0 ? 'CAPTURE' : 'PROCESS' }),
      );
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
    ] satisfies ClaimChanges[])('makes another provider key when %o', async (changes) => {
      const [first, second] = await Promise.all([aLedger(create), aLedger(create)]);
      const { providerKey } = await first.claimed();
      expect((await second.claimed(changes)).providerKey).not.toBe(providerKey);
    });
  });

  describe('a claim over its lease, with nothing sent', () => {
    it('has failed by that alone, and can be sent again with its key', async () => {
      const { clock, claimed, found } = await aLedger(create);
      const operation = await claimed();
      await clock.advance(LEASE_MS - 1);
      expect(await found(operation)).toEqual(operation);
      await clock.advance(1);
      expect(await found(operation)).toMatchObject({
        state: 'FAILED',
        problem: { retry: { kind: 'SAME_KEY' } },
        finishedAt: clock.now(),
        attempts: [],
        epoch: 1,
      });
    });

    it('gives its seat back, and the same key runs again', async () => {
      const { clock, claimed, found } = await aLedger(create);
      const first = await claimed();
      await clock.advance(LEASE_MS);
      const second = await claimed();
      expect(second).toMatchObject({ generation: 2, state: 'IN_PROGRESS' });
      expect(second.providerKey).not.toBe(first.providerKey);
      expect(await found(first)).toMatchObject({ state: 'FAILED', nextCheckAt: null, version: first.version + 1 });
    });

    it('gives its seat to another key that asks first, and is taken for its own key then', async () => {
      const { ledger, clock, claimed, recorded } = await aLedger(create);
      await claimed();
      await clock.advance(LEASE_MS);
      const other = await claimed(OTHER_KEY);
      expect(other).toMatchObject({ idempotencyKey: 'k2', generation: 1 });
      expect(await ledger.claim(aClaim())).toEqual({ kind: 'taken', operation: other });
      await recorded(other, notSent());
      expect(await claimed()).toMatchObject({ idempotencyKey: 'k1', generation: 2 });
    });

    it('gives its seat to another verb of its order, too', async () => {
      const { clock, claimed } = await aLedger(create);
      await claimed();
      await clock.advance(LEASE_MS);
      await claimed({ ...OTHER_KEY, kind: 'PROCESS' });
    });

    it('is shown as it was written down to a key that comes back with something else', async () => {
      const { ledger, clock, claimed, found } = await aLedger(create);
      const operation = await claimed();
      await clock.advance(LEASE_MS);
      const claim = await ledger.claim(aClaim({ providerOrderId: 'ORD-2' }));
      expect(claim).toEqual({ kind: 'key-reused', operation: await found(operation), differs: ['orderId'] });
    });

    it('is given to one of 40 concurrent claims', async () => {
      const { ledger, clock, claimed } = await aLedger(create);
      await claimed();
      await clock.advance(LEASE_MS);
      const keys = Array.from({ length: 40 }, (_, index) => aClaim({ idempotencyKey: `k${1 + (index % 2)}` }));
      const claims = await Promise.all(keys.map((request) => ledger.claim(request)));
      expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(claims.filter(({ kind }) => kind === 'replay')).toHaveLength(19);
      expect(claims.filter(({ kind }) => kind === 'taken')).toHaveLength(20);
    });
  });

  describe('a claim made again under its own id', () => {
    it('is the same claim when the store had lost it, and takes its evidence', async () => {
      const { ledger } = await aLedger(create);
      const request = aClaim();
      const evidence = [evidenceOf(applied())];
      expect(await ledger.record(request.operationId, evidence)).toBeNull();
      expect(await ledger.claim(request)).toMatchObject({ kind: 'claimed', operation: { id: request.operationId } });
      expect(await ledger.record(request.operationId, evidence)).toMatchObject({
        id: request.operationId,
        state: 'SUCCEEDED',
        attempts: [{ number: 1, purpose: 'CALL', result: { kind: 'applied' } }],
      });
    });

    it('finds its operation when the store had not lost it', async () => {
      const { ledger, recorded } = await aLedger(create);
      const request = aClaim();
      const claim = await ledger.claim(request);
      if (claim.kind !== 'claimed') throw new Error(claim.kind);
      expect(await ledger.claim(request)).toEqual({ kind: 'replay', operation: claim.operation });
      const operation = await recorded(claim.operation, applied());
      expect(await ledger.claim(request)).toEqual({ kind: 'replay', operation });
    });

    it('never begins a second operation, not even after its end', async () => {
      const { ledger, clock } = await aLedger(create);
      const request = aClaim();
      await ledger.claim(request);
      await clock.advance(LEASE_MS);
      expect(await ledger.claim(request)).toMatchObject({
        kind: 'replay',
        operation: { id: request.operationId, state: 'FAILED', generation: 1 },
      });
      expect(await ledger.list({ tenant: 'default', limit: 10 })).toHaveLength(1);
    });
  });
};
