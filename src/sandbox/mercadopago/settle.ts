import type { Order, Status, StoredOrder } from './order.js';
import { IN_PROCESS, isIn, withPayments } from './statuses.js';

/** Keeps the order, and the moment when its payments in process will be done. */
export function keep(stored: StoredOrder, order: Order, now: number, to: Status): StoredOrder {
  const { settleMs } = stored;
  const inProcess = order.transactions.payments.some((payment) => isIn(payment, IN_PROCESS));
  return inProcess ? { order, settleMs, settles: { at: now + settleMs, to } } : { order, settleMs };
}

/** The order after the passed time. */
export function settled(stored: StoredOrder, now: number): StoredOrder {
  const { order, settleMs, settles } = stored;
  if (settles === undefined || now < settles.at) return stored;
  const payments = order.transactions.payments.map((payment) =>
    isIn(payment, IN_PROCESS) ? { ...payment, ...settles.to } : payment,
  );
  return { order: withPayments(order, payments, settles.at), settleMs };
}
