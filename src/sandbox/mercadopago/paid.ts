import { decimalLike, sumOf } from './amount.js';
import type { Order, Payment } from './order.js';
import { ACCREDITED, isIn } from './statuses.js';

const paid = (payment: Payment): Payment =>
  isIn(payment, ACCREDITED) && payment.paid_amount === undefined
    ? { ...payment, paid_amount: payment.amount }
    : payment;

/** Fills in the paid amounts of orders that have them. The examples on the reference pages have none. */
export function withPaidAmounts(order: Order): Order {
  if (order.total_paid_amount === undefined) return order;
  const payments = order.transactions.payments.map(paid);
  const total = sumOf(payments.map((payment) => payment.paid_amount ?? '0'));
  return {
    ...order,
    total_paid_amount: decimalLike(order.total_amount, total),
    transactions: { ...order.transactions, payments },
  };
}
