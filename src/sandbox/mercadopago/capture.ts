import { jsonAnswer } from '../wire/answer.js';
import { errorAnswer, paymentsFailed } from './errors.js';
import type { Order, Payment } from './order.js';
import { withPaidAmounts } from './paid.js';
import { keep } from './settle.js';
import { ACCREDITED, FAILED, isIn, WAITING_CAPTURE, withPayments } from './statuses.js';
import { outcomeOf } from './test-names.js';
import type { Verbs } from './transition.js';

const isCard = ({ payment_method: { type } }: Payment): boolean => type === 'credit_card' || type === 'debit_card';

const reduced = ({ id, status, status_detail, transactions }: Order) => ({
  id,
  status,
  status_detail,
  transactions: {
    payments: transactions.payments.map((payment) => ({
      id: payment.id,
      amount: payment.amount,
      status: payment.status,
      status_detail: payment.status_detail,
      reference_id: payment.reference_id,
    })),
  },
});

export const capture: Verbs = (stored, now) => {
  const { order } = stored;
  if (!order.transactions.payments.some(isCard)) return { answer: errorAnswer('operation_not_supported') };
  if (!isIn(order, WAITING_CAPTURE)) return { answer: errorAnswer('cannot_capture_order') };

  const outcome = outcomeOf(order, 'capture');
  const payments = order.transactions.payments.map((payment, index) =>
    isIn(payment, WAITING_CAPTURE) ? { ...payment, ...outcome(index) } : payment,
  );
  const captured = withPaidAmounts(withPayments(order, payments, now));
  const next = keep(stored, captured, now, ACCREDITED);
  const anyFailed = payments.some((payment) => payment.status === FAILED.status);
  return { next, answer: anyFailed ? paymentsFailed(captured) : jsonAnswer(200, reduced(captured)) };
};
