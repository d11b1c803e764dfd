import { createHash } from 'node:crypto';
import type { AccountIdentity } from '../../domain/account.js';
import { holdsDoneSeat, holdsOpenSeat, type Operation } from '../../domain/operation/operation.js';

/** The unique columns of an operation: who holds one keeps other keys out. */
export interface Seats {
  /** The order, while the operation is not final. */
  readonly open_seat: string | null;
  /** The order and the verb, once a verb that happens once has succeeded. */
  readonly done_seat: string | null;
}

export const seatsOf = (operation: Operation): Seats => {
  const { identity, providerOrderId, kind } = operation;
  const seat = seatOf(identity, providerOrderId);
  return {
    open_seat: holdsOpenSeat(operation) ? seat : null,
    done_seat: holdsDoneSeat(operation) ? doneSeatOf(seat, kind) : null,
  };
};

/** One order is one order, under whichever name, tenant or token its account is configured. */
export const seatOf = (identity: AccountIdentity, providerOrderId: string): string =>
  hashSeat([identity.provider, identity.baseUrl, shopOf(identity), identity.mode, providerOrderId].join('\n'));

/** The shop where the provider tells shops apart, else the seller; the statements of the stores say the same. */
export const shopOf = ({ shop, owner }: AccountIdentity): string => shop ?? owner ?? '';

export const doneSeatOf = (seat: string, kind: string): string => `${seat} ${kind}`;

/** Half of SHA-256 in hex: the migrations of both stores make the same. */
export const hashSeat = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
