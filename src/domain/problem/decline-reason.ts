export const DeclineReason = {
  INSUFFICIENT_FUNDS: 'INSUFFICIENT_FUNDS',
  CARD_DISABLED: 'CARD_DISABLED',
  EXPIRED_CARD: 'EXPIRED_CARD',
  BAD_CARD_DATA: 'BAD_CARD_DATA',
  CALL_FOR_AUTHORIZE: 'CALL_FOR_AUTHORIZE',
  HIGH_RISK: 'HIGH_RISK',
  MAX_ATTEMPTS: 'MAX_ATTEMPTS',
  AMOUNT_LIMIT: 'AMOUNT_LIMIT',
  INVALID_INSTALLMENTS: 'INVALID_INSTALLMENTS',
  DUPLICATE: 'DUPLICATE',
  ISSUER_REFUSED: 'ISSUER_REFUSED',
  CHALLENGE_EXPIRED: 'CHALLENGE_EXPIRED',
  PROCESSING_ERROR: 'PROCESSING_ERROR',
  UNSPECIFIED: 'UNSPECIFIED',
} as const;
export type DeclineReason = keyof typeof DeclineReason;

/** One payment that the issuer, the acquirer or antifraud declined. */
export interface TransactionDecline {
  readonly transactionId: string | null;
  readonly reason: DeclineReason;
  /** The provider's own code: rejected_by_issuer, 1016 … */
  readonly providerCode: string | null;
}
