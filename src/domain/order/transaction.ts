import type { JsonObject } from '../../lib/json.js';
import type { Money } from '../money.js';
import type { DeclineReason } from '../problem/decline-reason.js';
import type { OrderItem } from './item.js';
import type { PaymentMethod } from './payment-method.js';
import type { Person } from './person.js';
import type { OrderStatus, ProviderStatus } from './status.js';

/** One payment inside an order. */
export interface Transaction {
  /** `account:providerOrderId:providerTransactionId` */
  readonly id: string;
  readonly providerTransactionId: string;
  readonly referenceId: string | null;
  readonly status: OrderStatus;
  readonly providerStatus: ProviderStatus;
  readonly amount: Money | null;
  readonly authorized: Money | null;
  readonly captured: Money | null;
  readonly refunded: Money | null;
  /** The provider's fee, paid by the merchant. */
  readonly cost: Money | null;
  readonly paymentMethod: PaymentMethod | null;
  readonly installments: number | null;
  readonly statementDescriptor: string | null;
  readonly acquirer: Acquirer | null;
  readonly refusal: TransactionRefusal | null;
  readonly risk: Risk | null;
  readonly payer: Person | null;
  readonly billing: Person | null;
  readonly shipping: Person | null;
  readonly items: readonly OrderItem[] | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
  readonly metadata: JsonObject | null;
  readonly providerData: JsonObject | null;
}

/** The transaction in one answer. A missing field is unknown and must be read with the order. */
export type TransactionSnapshot = Pick<Transaction, 'id' | 'providerTransactionId' | 'status' | 'providerStatus'> &
  Partial<Transaction>;

export interface Acquirer {
  readonly name: string | null;
  readonly id: string | null;
  readonly responseCode: string | null;
  readonly authorizationCode: string | null;
  readonly tid: string | null;
  readonly nsu: string | null;
}

export interface TransactionRefusal {
  readonly reason: DeclineReason;
  readonly providerReason: string | null;
  readonly decidedBy: string | null;
}

export interface Risk {
  readonly level: string | null;
  readonly score: string | null;
}
