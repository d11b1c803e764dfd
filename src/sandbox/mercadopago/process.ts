import { jsonAnswer } from '../wire/answer.js';
import { hundredths, sumOf } from './amount.js';
import { errorAnswer, paymentsFailed } from './errors.js';
import type { Order, Payment, Status } from './order.js';
import { withPaidAmounts } from './paid.js';
import { voucherOf } from './payment-vouchers.js';
import { keep } from './settle.js';
import {
  ACCREDITED,
  CREATED,
  FAILED,
  isIn,
  WAITING_CAPTURE,
  WAITING_PAYMENT,
  WAITING_TRANSFER,
  withPayments,
} from './statuses.js';
import { outcomeOf } from './test-names.js';
import type { Transition, Verbs } from './transition.js';

/** Payment methods for which the payer acts later. Every other method answers immediately. */
const WAITING_BY_METHOD_TYPE: Readonly<Record<string, Status>> = {
  ticket: WAITING_PAYMENT,
  bank_transfer: WAITING_TRANSFER,
};

const approvedStatusOf = (order: Order): Status => (order.capture_mode === 'manual' ? WAITING_CAPTURE : ACCREDITED);

function started(order: Order, payment: Payment, outcome: Status): Payment {
  const waiting = WAITING_BY_METHOD_TYPE[payment.payment_method.type];
  if (waiting !== undefined) {
    return { ...payment, ...waiting, payment_method: { ...payment.payment_method, ...voucherOf(payment) } };
  }
  return { ...payment, ...(outcome === ACCREDITED ? approvedStatusOf(order) : outcome) };
}

/** Runs the payments of an order for the first time. `status` is the HTTP status of a success. */
export function runPayments(stored: Parameters<Verbs>[0], now: number, status: 200 | 201): Transition {
  const { order } = stored;
  const outcome = outcomeOf(order, 'process');
  const payments = order.transactions.payments.map((payment, index) => started(order, payment, outcome(index)));
  const run = withPaidAmounts(withPayments(order, payments, now));
  const next = keep(stored, run, now, approvedStatusOf(order));
  const anyFailed = payments.some((payment) => payment.status === FAILED.status);
  return { next, answer: anyFailed ? paymentsFailed(run) : jsonAnswer(status, run) };
}

export const processOrder: Verbs = (stored, now) => {
  const { order } = stored;
  if (!isIn(order, CREATED)) return { answer: errorAnswer('operation_not_supported') };
  if (order.processing_mode !== 'manual') return { answer: errorAnswer('invalid_order_mode_for_operation') };
  const total = sumOf(order.transactions.payments.map((payment) => payment.amount));
  if (total !== hundredths(order.total_amount)) return { answer: errorAnswer('invalid_total_amount') };
  return runPayments(stored, now, 200);
};
