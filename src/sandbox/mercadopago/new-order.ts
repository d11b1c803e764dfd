import { newOrderId, newPaymentId, newReferenceId } from './ids.js';
import type { Order, Payment, PaymentMethod, Status } from './order.js';
import { ACCREDITED, isIn, WAITING_CAPTURE } from './statuses.js';

export const VISA: PaymentMethod = {
  id: 'visa',
  type: 'credit_card',
  token: 'sandbox-card-token',
  installments: 1,
  statement_descriptor: 'SANDBOX',
};

const PAYER = {
  email: 'maria.souza@example.com',
  first_name: 'Maria',
  last_name: 'Souza',
  identification: { type: 'CPF', number: '12345678909' },
  phone: { area_code: '11', number: '987654321' },
  address: { zip_code: '01310100', street_name: 'Avenida Paulista', street_number: '1000' },
};

export const ITEMS = [
  {
    id: 'SKU-1',
    title: 'Caneca esmaltada',
    description: 'Caneca esmaltada de 350 ml',
    unit_price: '50.00',
    quantity: 2,
    category_id: 'home',
    picture_url: 'https://example.com/caneca.png',
  },
];

/** The default detail of a payment whose order has this status. */
const PAYMENT_DETAIL_BY_ORDER_STATUS: Readonly<Record<string, string>> = {
  created: 'ready_to_process',
  failed: 'rejected_by_issuer',
};

/** The status of a payment in an order with this status. */
export const paymentStatusOf = ({ status, status_detail }: Status): Status => ({
  status,
  status_detail: PAYMENT_DETAIL_BY_ORDER_STATUS[status] ?? status_detail,
});

export const newPayment = (amount: string, status: Status, fields: Partial<Payment> = {}): Payment => ({
  id: newPaymentId(),
  amount,
  ...(isIn(status, ACCREDITED) && { paid_amount: amount }),
  reference_id: newReferenceId(),
  ...paymentStatusOf(status),
  payment_method: VISA,
  ...fields,
});

/**
 * An order that waits for capture, unless the fields say otherwise. With a country it has the form of the examples on
 * the reference pages, which have neither a currency nor paid amounts.
 */
export function newOrder(fields: Partial<Order>, now: number): Order {
  const date = new Date(now).toISOString();
  const { status, status_detail } = { ...WAITING_CAPTURE, ...fields };
  const total = fields.total_amount ?? '100.00';
  return {
    id: newOrderId(),
    type: 'online',
    processing_mode: 'automatic',
    capture_mode: 'manual',
    external_reference: 'ext_ref_1234',
    total_amount: total,
    ...(fields.country_code === undefined && {
      currency: 'BRL',
      total_paid_amount: isIn({ status, status_detail }, ACCREDITED) ? total : '0.00',
    }),
    country_code: 'BRA',
    user_id: '12345',
    created_date: date,
    last_updated_date: date,
    status,
    status_detail,
    payer: PAYER,
    items: ITEMS,
    transactions: { payments: [newPayment(total, { status, status_detail })] },
    ...fields,
  };
}
