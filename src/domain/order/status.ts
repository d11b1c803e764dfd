export const OrderStatus = {
  CREATED: 'CREATED',
  PROCESSING: 'PROCESSING',
  ACTION_REQUIRED: 'ACTION_REQUIRED',
  IN_REVIEW: 'IN_REVIEW',
  AUTHORIZED: 'AUTHORIZED',
  PAID: 'PAID',
  PARTIALLY_REFUNDED: 'PARTIALLY_REFUNDED',
  REFUNDED: 'REFUNDED',
  CANCELED: 'CANCELED',
  EXPIRED: 'EXPIRED',
  FAILED: 'FAILED',
  CHARGED_BACK: 'CHARGED_BACK',
  UNRECOGNIZED: 'UNRECOGNIZED',
} as const;
export type OrderStatus = keyof typeof OrderStatus;

/** The provider's own words. */
export interface ProviderStatus {
  readonly status: string;
  readonly detail: string | null;
}
