export type Kind = 'CAPTURE' | 'PROCESS';

/** What a client wants: one verb, for one order, under one key. */
export interface Intention {
  readonly key: string;
  /** `account:providerOrderId` */
  readonly orderId: string;
  readonly kind: Kind;
}

/** What a server answered, as far as a client acts on it. */
export interface Answer {
  /** The member of the union: OrderCaptured, OutcomeUnknown … */
  readonly member: string;
  readonly code: string | null;
  /** What to do next; null beside a good end. */
  readonly retry: string | null;
  readonly notBefore: string | null;
  readonly replayed: boolean;
  readonly operationId: string | null;
  readonly state: string | null;
}

/** One mutation that a client sent. Moments are milliseconds of the campaign's own clock, which never jumps. */
export interface Call extends Intention {
  readonly client: number;
  readonly server: number;
  readonly sentAt: number;
  readonly endedAt: number;
  /** Null where no data came back, for the reason beside it. */
  readonly answer: Answer | null;
  readonly noData: string | null;
}

/** An entry of the ledger, as GraphQL tells it after everything is over. */
export interface LedgerEntry extends Intention {
  readonly id: string;
  readonly state: string;
  readonly nextCheckAt: string | null;
  readonly startedAt: string;
  readonly attempts: readonly {
    readonly number: number;
    readonly purpose: string;
    readonly result: string | null;
    readonly cause: string | null;
    readonly sentAt: string | null;
    readonly answeredAt: string | null;
  }[];
}

/** A change of an order, by the provider's own record. */
export interface Effect {
  readonly orderId: string;
  readonly kind: Kind;
  /** The idempotency key that the request carried; null where the provider takes none. */
  readonly providerKey: string | null;
}

/** Everything that is known of a campaign once it is over. */
export interface Records {
  readonly calls: readonly Call[];
  readonly ledger: readonly LedgerEntry[];
  readonly effects: readonly Effect[];
  /** Orders whose issuer says no: what changes them moves no money. */
  readonly declining: ReadonlySet<string>;
  /** The caller's key that a provider key was made from. */
  readonly keyByProviderKey: ReadonlyMap<string, string>;
}

/** A rule that does not hold, and where. */
export interface CounterExample {
  readonly rule: string;
  readonly orderId: string;
  readonly says: string;
}

/** The slot of an intention: at most one effect may come of all the keys that ask for it. */
export const slotOf = ({ orderId, kind }: Pick<Intention, 'orderId' | 'kind'>): string => `${kind} ${orderId}`;
