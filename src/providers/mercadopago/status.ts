import type { OrderStatus } from '../../domain/order/status.js';
import type { DeclineReason } from '../../domain/problem/decline-reason.js';
import { lookUp } from '../../lib/look-up.js';

/** Looked up by "status/status_detail" first, then by "status". The table serves orders and payments. */
const STATUS_BY_PROVIDER_STATUS: Readonly<Record<string, OrderStatus>> = {
  created: 'CREATED',
  processing: 'PROCESSING',
  'processing/in_review': 'IN_REVIEW',
  'processing/pending_review_manual': 'IN_REVIEW',
  in_review: 'IN_REVIEW',
  action_required: 'ACTION_REQUIRED',
  'action_required/waiting_capture': 'AUTHORIZED',
  processed: 'PAID',
  // The pages of capture and process do not list it; other pages document it for a total refund.
  'processed/refunded': 'REFUNDED',
  'processed/partially_refunded': 'PARTIALLY_REFUNDED',
  refunded: 'REFUNDED',
  canceled: 'CANCELED',
  cancelled: 'CANCELED',
  'canceled/expired': 'EXPIRED',
  'cancelled/expired': 'EXPIRED',
  expired: 'EXPIRED',
  failed: 'FAILED',
  charged_back: 'CHARGED_BACK',
};

export const toOrderStatus = (status: string | undefined, detail: string | undefined): OrderStatus =>
  lookUp(STATUS_BY_PROVIDER_STATUS, `${status}/${detail}`) ??
  lookUp(STATUS_BY_PROVIDER_STATUS, `${status}`) ??
  'UNRECOGNIZED';

const REASON_BY_DETAIL: Readonly<Record<string, DeclineReason>> = {
  insufficient_amount: 'INSUFFICIENT_FUNDS',
  card_insufficient_amount: 'INSUFFICIENT_FUNDS',
  card_disabled: 'CARD_DISABLED',
  bad_filled_card_data: 'BAD_CARD_DATA',
  invalid_card_token: 'BAD_CARD_DATA',
  required_call_for_authorize: 'CALL_FOR_AUTHORIZE',
  high_risk: 'HIGH_RISK',
  max_attempts_exceeded: 'MAX_ATTEMPTS',
  amount_limit_exceeded: 'AMOUNT_LIMIT',
  invalid_installments: 'INVALID_INSTALLMENTS',
  cc_rejected_duplicated_payment: 'DUPLICATE',
  rejected_by_issuer: 'ISSUER_REFUSED',
  cc_rejected_other_reason: 'ISSUER_REFUSED',
  '3ds_challenge_expired': 'CHALLENGE_EXPIRED',
  processing_error: 'PROCESSING_ERROR',
};

export const toDeclineReason = (detail: string | undefined): DeclineReason =>
  (detail === undefined ? undefined : lookUp(REASON_BY_DETAIL, detail)) ?? 'UNSPECIFIED';
