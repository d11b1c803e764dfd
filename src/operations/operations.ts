import type { Account } from '../domain/account.js';
import type { Caller } from '../domain/caller.js';
import type { OperationKind } from '../domain/operation/kind.js';
import type { Operation, OperationState, ResolvedOutcome } from '../domain/operation/operation.js';
import type { LedgerUnavailable, OperationOutcome, OrderRead, Outcome } from './outcome.js';

/** What a verb is asked with. Checked here again: no layer above is trusted to have done it. */
export interface OrderCommand {
  readonly kind: OperationKind;
  readonly orderId: string;
  readonly idempotencyKey: string;
}

export interface OperationFilter {
  readonly states?: readonly OperationState[] | undefined;
  readonly kinds?: readonly OperationKind[] | undefined;
  readonly account?: string | undefined;
  readonly orderId?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly startedBefore?: Date | undefined;
  readonly contradicted?: boolean | undefined;
}

export interface PageRequest {
  /** 1 to 100. */
  readonly first: number;
  /** A cursor of an earlier page; undefined for the newest. */
  readonly after?: string | undefined;
}

export interface OperationPage {
  /** Newest first. */
  readonly entries: readonly { readonly cursor: string; readonly operation: Operation }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Everything a caller can ask of Guichê; what `graphql/` is given. Never throws for an expected failure. */
export interface Operations {
  /** One verb on one order: it has effect at most once for each idempotency key. */
  acceptCommand(caller: Caller, command: OrderCommand): Promise<Outcome>;
  /** One inquiry now; never a resend. */
  reconcileOperation(caller: Caller, id: string): Promise<OperationOutcome>;
  /** A person settles what no provider can tell. */
  resolveOperation(
    caller: Caller,
    command: { readonly id: string; readonly outcome: ResolvedOutcome; readonly reason: string },
  ): Promise<OperationOutcome>;
  /** One provider read per id, in the order asked; `signal` gives them up. */
  findOrders(caller: Caller, orderIds: readonly string[], signal?: AbortSignal): Promise<readonly OrderRead[]>;
  /** Null where the tenant has no such operation. */
  findOperations(caller: Caller, ids: readonly string[]): Promise<readonly (Operation | null)[] | LedgerUnavailable>;
  /** The operations of each order that hold its seats, in the order asked: what `availableOperations` needs. */
  findSeatHolders(
    caller: Caller,
    orderIds: readonly string[],
  ): Promise<readonly (readonly Operation[])[] | LedgerUnavailable>;
  listOperations(
    caller: Caller,
    filter: OperationFilter,
    page: PageRequest,
  ): Promise<OperationPage | LedgerUnavailable>;
  /** Undefined where the tenant has no such account, or has it no longer. */
  findAccount(caller: Caller, name: string): Account | undefined;
  listAccounts(caller: Caller): readonly Account[];
}
