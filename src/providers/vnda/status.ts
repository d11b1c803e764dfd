import type { OrderStatus } from '../../domain/order/status.js';
import type { DeclineReason } from '../../domain/problem/decline-reason.js';
import { lookUp } from '../../lib/look-up.js';
import type { WireOrder } from './wire.js';
import type { WireTransaction } from './wire-transaction.js';

/** The status from Vnda's order status and its payment: the first rule that matches. */
export const toOrderStatus = ({
  status,
  paid_at,
  card,
}: Pick<WireOrder, 'status' | 'paid_at' | 'card'>): OrderStatus => {
  if (status === 'canceled') return 'CANCELED';
  if (status !== 'received' && status !== 'confirmed') return 'UNRECOGNIZED';
  if (paid_at === 'unreadable') return 'UNRECOGNIZED';
  if (paid_at === 'happened') return 'PAID';
  if (status === 'confirmed') return 'PROCESSING';
  return card === true ? 'AUTHORIZED' : 'ACTION_REQUIRED';
};

/** https://docs.pagar.me/v4 (transaction status). */
const STATUS_BY_TRANSACTION_STATUS: Readonly<Record<string, OrderStatus>> = {
  processing: 'PROCESSING',
  authorized: 'AUTHORIZED',
  paid: 'PAID',
  refunded: 'REFUNDED',
  waiting_payment: 'ACTION_REQUIRED',
  pending_refund: 'PROCESSING',
  refused: 'FAILED',
  chargedback: 'CHARGED_BACK',
  analyzing: 'IN_REVIEW',
  pending_review: 'IN_REVIEW',
};

type StatusFacts = Pick<WireTransaction, 'status' | 'refunded_amount'>;

export const toTransactionStatus = ({ status, refunded_amount }: StatusFacts): OrderStatus => {
  if (status === 'paid' && (refunded_amount ?? 0) > 0) return 'PARTIALLY_REFUNDED';
  return lookUp(STATUS_BY_TRANSACTION_STATUS, status) ?? 'UNRECOGNIZED';
};

/** https://docs.pagar.me/v4 (acquirer_response_code). 0000 means approved. */
const REASON_BY_RESPONSE_CODE: Readonly<Record<string, DeclineReason>> = {
  1000: 'ISSUER_REFUSED',
  1001: 'EXPIRED_CARD',
  1002: 'HIGH_RISK',
  1004: 'CARD_DISABLED',
  1007: 'CALL_FOR_AUTHORIZE',
  1008: 'CALL_FOR_AUTHORIZE',
  1010: 'AMOUNT_LIMIT',
  1011: 'BAD_CARD_DATA',
  1016: 'INSUFFICIENT_FUNDS',
  1021: 'AMOUNT_LIMIT',
  1023: 'MAX_ATTEMPTS',
  1805: 'INVALID_INSTALLMENTS',
  1819: 'EXPIRED_CARD',
  1820: 'BAD_CARD_DATA',
  1836: 'CARD_DISABLED',
  9111: 'PROCESSING_ERROR',
};

export const APPROVED_RESPONSE_CODE = '0000';

export const toDeclineReason = (responseCode: string | undefined): DeclineReason =>
  lookUp(REASON_BY_RESPONSE_CODE, responseCode ?? '') ?? 'UNSPECIFIED';
