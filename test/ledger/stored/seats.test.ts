import { describe, expect, it } from 'vitest';
import { OperationKind } from '../../../src/domain/operation/kind.js';
import { type Operation, OperationState } from '../../../src/domain/operation/operation.js';
import { doneSeatOf, hashSeat, seatOf, seatsOf } from '../../../src/ledger/stored/seats.js';
import { anIdentity } from '../../support/an-account.js';
import { anOperation } from '../../support/an-operation.js';

const SEAT = seatOf(anIdentity(), 'ORD-1');
const FINAL = ['SUCCEEDED', 'DECLINED', 'FAILED'];

const OPEN = Object.values(OperationState).filter((state) => !FINAL.includes(state));

it('never changes from one version to the next: what the migrations of both stores wrote stays found', () => {
  expect(SEAT).toBe(hashSeat('acme\nhttps://api.acme.example\n\nTEST\nORD-1'));
  expect(SEAT).toBe('595e62a0e84c2c0f55eef9e929a93dc3');
});

describe('the seat of an order', () => {
  it('is one under every name, tenant, token and verb', () => {
    const others: readonly Partial<Operation>[] = [
      { account: 'renamed' },
      { tenant: 'other' },
      { idempotencyKey: 'k2' },
      { kind: 'PROCESS' },
      { generation: 2 },
    ];
    for (const changes of others) expect(seatsOf(anOperation(changes)).open_seat).toBe(SEAT);
  });

  it('goes by the shop where there is one, whoever owns the credential, and by its owner elsewhere', () => {
    const of = (changes: Parameters<typeof anIdentity>[0]) => seatOf(anIdentity(changes), 'ORD-1');
    expect(of({ shop: 'a.example', owner: 'one' })).toBe(of({ shop: 'a.example', owner: 'other' }));
    expect(of({ owner: 'one' })).not.toBe(of({ owner: 'other' }));
  });

  it.each([
    ['provider', { provider: 'other' }],
    ['address', { baseUrl: 'https://sandbox.acme.example' }],
    ['shop', { shop: 'other.example' }],
    ['owner', { owner: 'another seller' }],
    ['mode: what was simulated keeps nothing real from being done', { mode: 'SIMULATED' } as const],
  ])('is another one with another %s', (_, changes) => {
    expect(seatOf(anIdentity(changes), 'ORD-1')).not.toBe(SEAT);
  });

  it('is another one for another order', () => {
    expect(seatOf(anIdentity(), 'ORD-2')).not.toBe(SEAT);
  });
});

describe.each(Object.values(OperationKind))('a %s', (kind) => {
  it.each(OPEN)('holds the open seat of its order while it is %s, and no other', (state) => {
    expect(seatsOf(anOperation({ kind, state }))).toEqual({ open_seat: SEAT, done_seat: null });
  });

  it('holds the done seat of its order and verb from its success on', () => {
    const seats = seatsOf(anOperation({ kind, state: 'SUCCEEDED' }));
    expect(seats).toEqual({ open_seat: null, done_seat: doneSeatOf(SEAT, kind) });
    expect(seats.done_seat).toBe(`${SEAT} ${kind}`);
  });

  it.each(['FAILED', 'DECLINED'] as const)('holds no seat once it is %s, unless proof contradicts that', (state) => {
    expect(seatsOf(anOperation({ kind, state }))).toEqual({ open_seat: null, done_seat: null });
    expect(seatsOf(anOperation({ kind, state, contradictedBy: 2 }))).toEqual({ open_seat: SEAT, done_seat: null });
  });

  it('holds the done seat on, where a disproof contradicts its success', () => {
    const seats = seatsOf(anOperation({ kind, state: 'SUCCEEDED', contradictedBy: 2 }));
    expect(seats).toEqual({ open_seat: null, done_seat: doneSeatOf(SEAT, kind) });
  });
});
