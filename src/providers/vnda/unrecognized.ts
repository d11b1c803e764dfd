import { findErrorRow } from './errors.js';
import { toOrderStatus, toTransactionStatus } from './status.js';
import type { WireReply } from './wire.js';

/** What no table of this provider knows, in the provider's own codes. */
export const findUnrecognized = (reply: WireReply): string[] => {
  const { status, order, transaction } = reply;
  if (status >= 500) return [];
  if (status >= 400) return findErrorRow(reply).result === 'unknown' ? [`error ${status}`] : [];
  if (order) return toOrderStatus(order) === 'UNRECOGNIZED' ? [`order status ${order.status}`] : [];
  if (transaction === undefined) return [`unreadable ${status}`];
  return toTransactionStatus(transaction) === 'UNRECOGNIZED' ? [`transaction status ${transaction.status}`] : [];
};
