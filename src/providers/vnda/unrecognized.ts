import { findErrorRow } from './errors.js';
import { toOrderStatus, toTransactionStatus } from './status.js';
import type { WireReply } from './wire.js';

/** The provider's codes that no table of this folder lists. */
export const findUnrecognized = (reply: WireReply): string[] => {
  const { status, order, transaction } = reply;
  if (status >= 500) return [];
  if (status >= 400) return findErrorRow(reply).result === 'unknown' ? [`error ${status}`] : [];
  if (order) return toOrderStatus(order) === 'UNRECOGNIZED' ? [`order status ${order.status}`] : [];
  if (transaction === undefined) return [`unreadable ${status}`];
  return toTransactionStatus(transaction) === 'UNRECOGNIZED' ? [`transaction status ${transaction.status}`] : [];
};
