import type { Reply } from '../provider.js';
import { ERROR_ROW_BY_STATUS } from './errors.js';
import { toOrderStatus, toTransactionStatus } from './status.js';
import { parseOrder } from './wire.js';
import { parseTransaction } from './wire-transaction.js';

/** What no table of this provider knows, in the provider's own codes. */
export const findUnrecognized = ({ status, json }: Reply): string[] => {
  if (status >= 400) return status >= 500 || status in ERROR_ROW_BY_STATUS ? [] : [`error ${status}`];
  const order = parseOrder(json);
  if (order) return toOrderStatus(order) === 'UNRECOGNIZED' ? [`order status ${order.status}`] : [];
  const transaction = parseTransaction(json);
  return transaction && toTransactionStatus(transaction) === 'UNRECOGNIZED'
    ? [`transaction status ${transaction.status}`]
    : [];
};
