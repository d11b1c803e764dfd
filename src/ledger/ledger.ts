import type { AccountIdentity } from '../domain/account.js';
import type { ProviderIdempotency } from '../domain/capabilities.js';
import type { Place } from '../domain/cursor.js';
import type { OrderRef } from '../domain/ids.js';
import type { AttemptPurpose } from '../domain/operation/attempt.js';
import type { ClaimDecision } from '../domain/operation/claim.js';
import type {
  BegunAttempt,
  CallAnswer,
  CallRequest,
  HandOverAnswer,
  InquiryAnswer,
  ResolutionAnswer,
  ResolutionRequest,
} from '../domain/operation/decisions.js';
import type { Intention, OperationKind } from '../domain/operation/kind.js';
import type { Operation, OperationState } from '../domain/operation/operation.js';
import type { Result } from '../domain/operation/result.js';

/** The store could not be asked, or did not say whether it wrote. */
export interface StoreDown {
  readonly kind: 'store-down';
}

export const STORE_DOWN: StoreDown = { kind: 'store-down' };

/** Everything that is written down before a money verb is sent. */
export interface ClaimRequest {
  readonly operationId: string;
  readonly tenant: string;
  readonly account: string;
  readonly identity: AccountIdentity;
  readonly providerIdempotency: ProviderIdempotency;
  readonly captureWindowDays: number | null;
  readonly intention: Intention;
  readonly idempotencyKey: string;
  readonly requestedBy: string | null;
  /** The claim belongs to this process for so many milliseconds, by the store's clock. */
  readonly leaseMs: number;
}

export type Claim = { readonly kind: 'claimed'; readonly operation: Operation } | ClaimAnswer;

/** Nothing is to be sent: answer from the ledger. */
export type ClaimAnswer = Exclude<ClaimDecision, { kind: 'run' }>;

/** What one attempt told. An attempt that the ledger does not know yet is added under this number. */
export interface Evidence {
  readonly number: number;
  readonly purpose: AttemptPurpose;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
  readonly result: Result;
}

export interface OperationQuery {
  readonly tenant: string;
  readonly states?: readonly OperationState[] | undefined;
  readonly kinds?: readonly OperationKind[] | undefined;
  readonly account?: string | undefined;
  readonly order?: OrderRef | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly startedBefore?: Date | undefined;
  /** Only those that later evidence contradicts. */
  readonly contradicted?: boolean | undefined;
  /** Newest first, after this place. */
  readonly after?: Place | undefined;
  /** At most so many. */
  readonly limit: number;
}

/** What a person decides about which operation. */
export interface ResolveRequest extends ResolutionRequest {
  readonly operationId: string;
}

/** What a worker may take: so many of each account that it knows, of the verbs that it knows. */
export interface DueRequest {
  readonly accounts: readonly { readonly account: string; readonly limit: number }[];
  readonly kinds: readonly OperationKind[];
  readonly leaseMs: number;
}

/** How many outcomes are open, and since when the oldest is. */
export interface OpenOperations {
  readonly pending: number;
  readonly unknown: number;
  readonly needsReview: number;
  /** Final operations that later evidence contradicts. */
  readonly contradicted: number;
  /** The start of the oldest of them, null when there is none. */
  readonly oldestStartedAt: Date | null;
}

/**
 * The memory of every intention. Each call is one transaction; what it wrote is durable before it answers. Evidence is
 * taken whoever holds the lease and however late; changes of schedule or lease are refused to all but its holder.
 */
export interface Ledger {
  /** T1: key, seat, operation and provider key, and no attempt yet; or what to answer instead. */
  claim(request: ClaimRequest): Promise<Claim | StoreDown>;
  /** T2: the evidence, and the state that all of it together means. Null where there is no such operation. */
  record(operationId: string, evidence: readonly Evidence[]): Promise<Operation | StoreDown | null>;
  /** A lease for one inquiry; refused while another one runs, and once the state is final. */
  beginInquiry(tenant: string, operationId: string, leaseMs: number): Promise<InquiryAnswer | StoreDown>;
  /**
   * Operations whose next look is due, oldest due first in each account, each with an inquiry begun; nobody else gets the
   * same. What nobody took for long is among them, whatever its account.
   */
  claimDue(request: DueRequest): Promise<readonly BegunAttempt[] | StoreDown>;
  /** T1b: one send of the verb is about to leave, by the holder of this epoch only. */
  beginCall(operationId: string, request: CallRequest): Promise<CallAnswer | StoreDown>;
  /** To a person, by the holder of this epoch only; slow looks go on. */
  handOver(operationId: string, epoch: number): Promise<HandOverAnswer | StoreDown>;
  /** A person's decision, on an operation that is not final and whose lease is free. */
  resolve(request: ResolveRequest): Promise<ResolutionAnswer | StoreDown>;
  /** In the order asked; null where the tenant has no such operation. */
  findByIds(tenant: string, ids: readonly string[]): Promise<readonly (Operation | null)[] | StoreDown>;
  /** For each order, the operations that hold one of its seats, in the order asked. */
  findSeatHolders(tenant: string, orders: readonly OrderRef[]): Promise<readonly (readonly Operation[])[] | StoreDown>;
  /** Over all tenants. */
  countOpen(): Promise<OpenOperations | StoreDown>;
  /** Newest first. */
  list(query: OperationQuery): Promise<readonly Operation[] | StoreDown>;
  close(): Promise<void>;
}
