import type { Operation } from '../domain/operation/operation.js';
import type { Order, OrderSnapshot } from '../domain/order/order.js';
import type { Problem } from '../domain/problem/problem.js';

/** What a mutation came to. */
export type Outcome =
  | {
      /** `done`: the provider confirmed the effect. `pending`: accepted, not final. */
      readonly kind: 'done' | 'pending';
      readonly operation: Operation;
      /** What the provider's answer held of the order when this call sent it; null on a replay: read the order now. */
      readonly order: OrderSnapshot | null;
      /** True when this answer comes from the ledger and nothing was sent. */
      readonly replayed: boolean;
    }
  | ProblemOutcome;

export interface ProblemOutcome {
  readonly kind: 'problem';
  readonly problem: Problem;
  /** The ledger entry; null only when nothing was created. */
  readonly operation: Operation | null;
  readonly replayed: boolean;
}

/** A problem told by the call that asked, unless it is `replayed`. */
export const problemOutcome = (
  problem: Problem,
  operation: Operation | null = null,
  replayed = false,
): ProblemOutcome => ({ kind: 'problem', problem, operation, replayed });

/** One order read now, or why it could not be. */
export type OrderRead =
  | { readonly kind: 'found'; readonly order: Order }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What a look at an operation came to: the operation as it stands, or why there was none. */
export type OperationOutcome = { readonly kind: 'operation'; readonly operation: Operation } | ProblemOutcome;

/** The ledger could not be read. Where the schema has no member to say so, the top-level error LEDGER_UNAVAILABLE does. */
export interface LedgerUnavailable {
  readonly kind: 'store-down';
}
