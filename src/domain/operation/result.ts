import type { OrderSnapshot } from '../order/order.js';
import type { Problem, ProviderAnswer } from '../problem/problem.js';

/** Why a request never left this process. */
export type NotSentCause = 'PROVIDER_UNREACHABLE' | 'CIRCUIT_OPEN' | 'QUEUE_FULL' | 'DEADLINE_PASSED' | 'ABORTED';

/** Why nobody knows: time-out, reset, an answer that cannot be read … Shown as the attempt's `cause`. */
export type UnknownCause =
  | 'TIMEOUT'
  | 'CONNECTION_LOST'
  | 'BODY_CUT'
  | 'BODY_TOO_LARGE'
  | 'UNREADABLE_ANSWER'
  | 'UNRECOGNIZED_ANSWER'
  | 'PROVIDER_ERROR'
  /** A read whose caller stopped waiting. */
  | 'CALLER_GONE'
  /** An inquiry: the order shows no effect and still waits for the verb, though an earlier send may still have one. */
  | 'NOT_APPLIED_YET'
  /** An inquiry: the order shows no effect, and does not wait for the verb now. */
  | 'NOT_READY'
  /** An inquiry: the order could not be read, or says nothing about it. */
  | 'NOTHING_LEARNT';

/** What one attempt tells. An adapter's tables produce exactly these; `settle` judges them together. */
export type Result =
  /** The effect is there: the provider's own status says so. */
  | { readonly kind: 'applied'; readonly order: OrderSnapshot | null; readonly answer: ProviderAnswer }
  /** Taken, not final. */
  | { readonly kind: 'accepted'; readonly order: OrderSnapshot | null; readonly answer: ProviderAnswer }
  /** A business no. */
  | { readonly kind: 'declined'; readonly problem: Problem }
  /**
   * No effect: of this send alone, or, where the order itself proves it (`disproves`), of any send before it.
   * Example: a canceled Mercado Pago order; a captured one is never canceled, it is refunded.
   */
  | { readonly kind: 'refused'; readonly problem: Problem; readonly disproves?: boolean }
  /** Request headers were never written. */
  | { readonly kind: 'not-sent'; readonly cause: NotSentCause; readonly problem: Problem }
  /** Decide by reading the order now. `mayHaveApplied` where the answer leaves that open. */
  | { readonly kind: 'inquire'; readonly mayHaveApplied: boolean; readonly problem: Problem }
  /** May have had effect: everything else. `captureBefore` where a reading found the order still waiting. */
  | {
      readonly kind: 'unknown';
      readonly cause: UnknownCause;
      readonly problem: Problem;
      readonly captureBefore?: Date | null;
    }
  /** A baseline: the order as it was before the send. */
  | { readonly kind: 'seen'; readonly order: OrderSnapshot };

export type ResultKind = Result['kind'];
