import { providerContract, readFixtures } from '../../contract/provider.contract.js';
import { PROVIDER_KEY, vndaAdapter } from '../adapters.js';

const ERRORS = [
  '404 not found',
  '422 Capture was unsuccessful',
  '401',
  '403',
  '429',
  '400',
  '405',
  '406',
  '415',
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

const captures = (rows: readonly string[]) => rows.map((row) => `CAPTURE ${row}`);

const common = { adapter: vndaAdapter, providerKey: PROVIDER_KEY };

providerContract('Vnda: errors', { ...common, fixtures: readFixtures('vnda', 'errors'), rows: captures(ERRORS) });

providerContract('Vnda: answers', { ...common, fixtures: readFixtures('vnda', 'answers'), rows: captures(ANSWERS) });

providerContract('Vnda: inquiries', {
  ...common,
  fixtures: readFixtures('vnda', 'inquiries'),
  rows: captures(ORDERS.flatMap((order) => [`after a 422: ${order}`, `may have applied: ${order}`])),
});
