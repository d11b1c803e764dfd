import { jsonAnswer } from '../wire/answer.js';
import { errorAnswer } from './errors.js';
import { CANCELED } from './statuses.js';
import type { Verbs } from './transition.js';

const CANCELABLE_STATUSES: readonly string[] = ['created', 'action_required'];

export const cancel: Verbs = ({ order, settleMs }, now) => {
  if (!CANCELABLE_STATUSES.includes(order.status)) return { answer: errorAnswer('cannot_cancel_order') };
  const payments = order.transactions.payments.map((payment) => ({ ...payment, ...CANCELED }));
  const canceled = {
    ...order,
    ...CANCELED,
    last_updated_date: new Date(now).toISOString(),
    transactions: { ...order.transactions, payments },
  };
  return { next: { order: canceled, settleMs }, answer: jsonAnswer(200, canceled) };
};
