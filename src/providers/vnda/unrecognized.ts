import type { Reply } from '../provider.js';
import { findErrorRow } from './errors.js';
import { toOrderStatus, toTransactionStatus } from './status.js';
import { parseOrder } from './wire.js';
import { parseTransaction } from './wire-transaction.js';

/** What no table of this provider knows, in the provider's own codes. */
export const findUnrecognized = (reply: Reply): string[] => {
  const { status, json } = reply;
  if (status >= 500) return [];
  if (status >= 400) return findErrorRow(reply).result === 'unknown' ? [`error ${status}`] : [];
  const order = parseOrder(json);
  if (order) return toOrderStatus(order) === 'UNRECOGNIZED' ? [`order status ${order.status}`] : [];
  const transaction = parseTransaction(json);
  if (transaction === undefined) return [`unreadable ${status}`];
  return toTransactionStatus(transaction) === 'UNRECOGNIZED' ? [`transaction status ${transaction.status}`] : [];
};
