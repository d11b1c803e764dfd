import type { ContractRows } from '../cases.js';

const ERRORS = [
  '404 not found',
  '422 Capture was unsuccessful',
  '401',
  '403',
  '429',
  '400',
  '405',
  '406',
  '407',
  '413',
  '414',
  '415',
  '431',
  '403 HTML',
  '500',
  '502',
  '503',
  '302',
  '404 HTML',
  '408 other text',
  '409 other text',
  '422 other text',
  '422 of other writes',
];

const ANSWERS = [
  'example',
  '200 paid',
  '201 paid',
  'authorized',
  'processing',
  'analyzing',
  'pending_review',
  'refused',
  'refused, without a code',
  'refunded',
  'chargedback',
  'waiting_payment',
  'pending_refund',
  'levitating',
  'no status',
  'no body',
  "another order's transaction",
  'paid, naming no order',
];

const ORDERS = [
  'received, paid_at filled',
  'confirmed, paid_at filled',
  'canceled, paid_at filled',
  'canceled',
  'received, not paid',
  'received, paid_at empty',
  'unreadable',
  '404',
  "another order's code",
  'unlisted status',
];

/** `paid_at` may lag: an absence counts only when it is read long enough after the 422. */
const UNPAID = ['received, not paid', 'received, paid_at empty'];

const captures = (rows: readonly string[]) => rows.map((row) => `CAPTURE ${row}`);

/** Every row of the contract by the file of its fixture: the verb, then the row. */
export const rows: ContractRows = {
  errors: captures(ERRORS),
  answers: captures(ANSWERS),
  inquiries: captures([
    ...ORDERS.flatMap((order) => [`after a 422: ${order}`, `may have applied: ${order}`]),
    ...UNPAID.map((order) => `after a 422: ${order}, too early`),
  ]),
};
