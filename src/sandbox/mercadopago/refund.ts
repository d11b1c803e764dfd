import { jsonAnswer } from '../wire/answer.js';
import { decimalLike, hundredths, isAmount, sumOf } from './amount.js';
import { errorAnswer } from './errors.js';
import { newReferenceId, newRefundId } from './ids.js';
import type { Order, Payment, Refund } from './order.js';
import { PARTIALLY_REFUNDED, REFUNDED } from './statuses.js';
import type { Transition, Verbs } from './transition.js';

const refundedOf = (order: Order, payment: Payment): bigint =>
  sumOf((order.transactions.refunds ?? []).filter((it) => it.transaction_id === payment.id).map((it) => it.amount));

const refundOf = (payment: Payment, amount: string): Refund => ({
  id: newRefundId(),
  transaction_id: payment.id,
  reference_id: newReferenceId(),
  amount,
  status: 'processed',
});

const remainderOf = (order: Order, payment: Payment): bigint => hundredths(payment.amount) - refundedOf(order, payment);

function afterRefunds(order: Order, payment: Payment): Payment {
  const refunded = refundedOf(order, payment);
  if (refunded === 0n) return payment;
  const status = refunded === hundredths(payment.amount) ? REFUNDED : PARTIALLY_REFUNDED;
  return { ...payment, ...status, refunded_amount: decimalLike(payment.amount, refunded) };
}

function give({ order, settleMs }: Parameters<Verbs>[0], added: readonly Refund[], now: number): Transition {
  const refunds = [...(order.transactions.refunds ?? []), ...added];
  const withRefunds: Order = { ...order, transactions: { ...order.transactions, refunds } };
  const payments = order.transactions.payments.map((payment) => afterRefunds(withRefunds, payment));
  const status = payments.every((payment) => payment.status === REFUNDED.status) ? REFUNDED : PARTIALLY_REFUNDED;
  const next: Order = {
    ...withRefunds,
    ...status,
    last_updated_date: new Date(now).toISOString(),
    transactions: { ...withRefunds.transactions, payments },
  };
  const answer = jsonAnswer(201, { id: order.id, ...status, transactions: { refunds: added } });
  return { next: { order: next, settleMs }, answer };
}

/** The transaction in a partial refund; undefined for a total one. */
function wantedOf(body: unknown): { readonly id?: unknown; readonly amount?: unknown } | undefined {
  return (body as { readonly transactions?: readonly object[] } | undefined)?.transactions?.[0];
}

export const refund: Verbs = (stored, now, body) => {
  const { order } = stored;
  const { payments } = order.transactions;
  if (order.status !== 'processed') return { answer: errorAnswer('cannot_refund_order') };

  const wanted = wantedOf(body);
  if (wanted === undefined) {
    const open = payments.filter((payment) => remainderOf(order, payment) > 0n);
    return give(
      stored,
      open.map((it) => refundOf(it, decimalLike(it.amount, remainderOf(order, it)))),
      now,
    );
  }
  const payment = payments.find(({ id }) => id === wanted.id);
  if (payment === undefined) return { answer: errorAnswer('transaction_not_found') };
  const amount = wanted.amount ?? payment.amount;
  if (!isAmount(amount) || hundredths(amount) === 0n || hundredths(amount) > remainderOf(order, payment)) {
    return { answer: errorAnswer('invalid_refund_amount') };
  }
  return give(stored, [refundOf(payment, amount)], now);
};
