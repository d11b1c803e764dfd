import type { Order, Payment, Status } from './order.js';

export const CREATED: Status = { status: 'created', status_detail: 'created' };
export const WAITING_CAPTURE: Status = { status: 'action_required', status_detail: 'waiting_capture' };
export const WAITING_PAYMENT: Status = { status: 'action_required', status_detail: 'waiting_payment' };
export const WAITING_TRANSFER: Status = { status: 'action_required', status_detail: 'waiting_transfer' };
const WAITING_RETRY: Status = { status: 'action_required', status_detail: 'waiting_retry' };
export const PENDING_CHALLENGE: Status = { status: 'action_required', status_detail: 'pending_challenge' };
export const IN_PROCESS: Status = { status: 'processing', status_detail: 'in_process' };
export const ACCREDITED: Status = { status: 'processed', status_detail: 'accredited' };
export const PARTIALLY_REFUNDED: Status = { status: 'processed', status_detail: 'partially_refunded' };
export const REFUNDED: Status = { status: 'refunded', status_detail: 'refunded' };
export const CANCELED: Status = { status: 'canceled', status_detail: 'canceled' };
export const FAILED: Status = { status: 'failed', status_detail: 'failed' };

export const failedBecause = (status_detail: string): Status => ({ status: 'failed', status_detail });

export const isIn = (thing: Status, status: Status): boolean =>
  thing.status === status.status && thing.status_detail === status.status_detail;

/**
 * Failed if all payments failed, waiting for a retry if some failed, otherwise the status of the first open payment.
 */
function statusOfPayments(payments: readonly Payment[]): Status {
  const failed = payments.filter((payment) => payment.status === 'failed');
  if (failed.length === payments.length) return FAILED;
  if (failed.length > 0) return WAITING_RETRY;
  const open = payments.find((payment) => !isIn(payment, ACCREDITED));
  return open === undefined ? ACCREDITED : { status: open.status, status_detail: open.status_detail };
}

/** The order with these payments; its own status follows from them. */
export function withPayments(order: Order, payments: readonly Payment[], now: number): Order {
  return {
    ...order,
    ...statusOfPayments(payments),
    last_updated_date: new Date(now).toISOString(),
    transactions: { ...order.transactions, payments },
  };
}
