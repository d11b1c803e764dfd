import type { JsonObject } from '../../lib/json.js';
import type { OrderId } from '../ids.js';
import type { Money } from '../money.js';
import type { OrderItem } from './item.js';
import type { Person } from './person.js';
import type { OrderStatus, ProviderStatus } from './status.js';
import type { TransactionSnapshot } from './transaction.js';

export const CaptureMode = {
  AUTOMATIC: 'AUTOMATIC',
  MANUAL: 'MANUAL',
  AUTOMATIC_ASYNC: 'AUTOMATIC_ASYNC',
  UNRECOGNIZED: 'UNRECOGNIZED',
} as const;
export type CaptureMode = keyof typeof CaptureMode;

export const ProcessingMode = { AUTOMATIC: 'AUTOMATIC', MANUAL: 'MANUAL', UNRECOGNIZED: 'UNRECOGNIZED' } as const;
export type ProcessingMode = keyof typeof ProcessingMode;

/** One order from its provider. Every field is present; null if the provider does not tell it. */
export interface Order {
  readonly id: OrderId;
  readonly providerOrderId: string;
  readonly externalReference: string | null;
  readonly status: OrderStatus;
  readonly providerStatus: ProviderStatus | null;
  /** The last moment at which a capture can succeed, if it is known. */
  readonly captureBefore: Date | null;
  readonly total: Money | null;
  readonly paid: Money | null;
  readonly refunded: Money | null;
  readonly captureMode: CaptureMode | null;
  readonly processingMode: ProcessingMode | null;
  readonly type: string | null;
  readonly description: string | null;
  readonly countryCode: string | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
  /** A duration in ISO 8601. */
  readonly expirationTime: string | null;
  readonly payer: Person | null;
  readonly items: readonly OrderItem[] | null;
  readonly transactions: readonly TransactionSnapshot[] | null;
  readonly integration: Integration | null;
  readonly marketplace: string | null;
  readonly sellerId: string | null;
  readonly providerData: JsonObject | null;
}

/** The order in one answer. It always has its id and status; a missing field is unknown and must be read. */
export type OrderSnapshot = Pick<Order, 'id' | 'providerOrderId' | 'status' | 'providerStatus'> & Partial<Order>;

export interface Integration {
  readonly applicationId: string | null;
  readonly integratorId: string | null;
  readonly platformId: string | null;
  readonly corporationId: string | null;
  readonly sponsorId: string | null;
}
