import type { DemoSeed } from '../demo-order.js';
import { localDate } from './local-date.js';
import { BOLETO, DEPOSIT, ITEM, PIX } from './new-order.js';
import type { Order, OrderBehaviour } from './order.js';

export type VndaDemo = DemoSeed<Partial<Order>, OrderBehaviour>;

export const SECOND_SHOP_HOST = 'www.second-sandbox-store.example';

const MS_PER_DAY = 24 * 3_600_000;

/** The title in the example's transaction has the product's name twice: for the product and for the variant. */
const EXAMPLE_ITEM = {
  ...ITEM,
  product_name: 'Aceto Balsâmico Di Modena IGP 500ml Aceto Balsamico Di Modena IGP 500ml',
  price: 14,
  original_price: 14,
  total: 14,
};

const EXAMPLE_DATES = { date_created: '2020-05-14T19:14:50.322Z', date_updated: '2020-05-15T14:19:34.699Z' };

/** Dates are relative to the start of the sandbox, so that the capture window of an order is open. */
export function demoStates(now: number, settleMs: number): readonly VndaDemo[] {
  const yesterday = localDate(now - MS_PER_DAY);
  const tenDaysAgo = localDate(now - 10 * MS_PER_DAY);
  return [
    {
      id: '7A4F490570',
      shows: "The capture page's own example: 14.00 by card, authorized; capture answers the page's transaction.",
      fields: { total: 14, payment_tid: '1234567', items: [EXAMPLE_ITEM] },
      behaviour: { transaction: EXAMPLE_DATES },
    },
    {
      id: 'C0FFEE0001',
      shows: 'An authorized card order of 88.55: capture pays it, a second capture is refused with 422.',
      fields: { received_at: yesterday, coupon_code: 'BEMVINDO10', installments: 3 },
    },
    {
      id: 'C0FFEE0002',
      shows: 'Capture answers status authorized first; the order becomes paid a moment later.',
      behaviour: { captureAnswers: 'authorized', paidAfterMs: settleMs },
    },
    {
      id: 'C0FFEE0003',
      shows: 'Capture answers 200 with status refused: the acquirer did not take the money.',
      behaviour: { captureAnswers: 'refused' },
    },
    {
      id: 'C0FFEE0004',
      shows: 'Capture answers paid, and the order shows paid_at only a moment later.',
      behaviour: { paidAfterMs: settleMs },
    },
    {
      id: '1234567890',
      shows: 'An authorized card order whose code looks like a number.',
    },
    {
      id: '12345678E9',
      shows: 'An authorized card order whose code looks like a number with an exponent.',
    },
    {
      id: 'B01E700001',
      shows: 'Waits for a boleto to be paid: capture is refused with 422.',
      fields: BOLETO,
    },
    {
      id: 'B01E700002',
      shows: 'A boleto that was paid and confirmed.',
      fields: {
        ...BOLETO,
        status: 'confirmed',
        received_at: tenDaysAgo,
        confirmed_at: yesterday,
        paid_at: yesterday,
        updated_at: yesterday,
      },
    },
    {
      id: 'A1F1000001',
      shows: 'Waits for a Pix payment: capture is refused with 422.',
      fields: PIX,
    },
    {
      id: 'DE90517001',
      shows: 'Waits for a bank deposit: capture is refused with 422.',
      fields: DEPOSIT,
    },
    {
      id: 'CA4CE1ED01',
      shows: 'A canceled card order: capture is refused with 422.',
      fields: { status: 'canceled', received_at: yesterday, canceled_at: yesterday, updated_at: yesterday },
    },
    {
      id: 'C04F120001',
      shows: 'A card order that was captured and confirmed.',
      fields: {
        status: 'confirmed',
        received_at: tenDaysAgo,
        confirmed_at: yesterday,
        paid_at: yesterday,
        updated_at: yesterday,
      },
    },
    {
      id: 'C04F120002',
      shows: 'A confirmed card order without paid_at: reading it shows PROCESSING.',
      fields: { status: 'confirmed', received_at: yesterday, confirmed_at: yesterday },
    },
    {
      id: 'E491ED0001',
      shows: 'A card order received ten days ago and never captured: the window is over, capture is refused with 422.',
      fields: { received_at: tenDaysAgo, updated_at: tenDaysAgo },
    },
    {
      id: 'ABCDEF0001',
      shows: 'In a status that no table lists: reading it shows UNRECOGNIZED.',
      fields: { status: 'levitating' },
    },
    {
      id: '5EC04D0001',
      shows: `A card order of the second shop (${SECOND_SHOP_HOST}): for the first shop it does not exist.`,
      behaviour: { shopHost: SECOND_SHOP_HOST },
    },
  ];
}
