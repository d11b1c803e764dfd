import { z } from 'zod';
import type { Reply, ReplyHead } from '../provider.js';
import { parseErrors, type WireError } from './wire-errors.js';
import { count, list, object, text } from './wire-scalars.js';

const paymentMethod = object({
  id: text,
  type: text,
  installments: count,
  statement_descriptor: text,
  ticket_url: text,
  barcode_content: text,
  digitable_line: text,
  qr_code: text,
  qr_code_base64: text,
  card: object({ first_six_digits: text, last_four_digits: text }),
});

const payment = z
  .looseObject({
    id: text,
    amount: text,
    paid_amount: text,
    refunded_amount: text,
    reference_id: text,
    status: text,
    status_detail: text,
    date_of_expiration: text,
    payment_method: paymentMethod,
  })
  // An unreadable payment is still a payment, with an unknown status.
  .catch({});

const refund = z.looseObject({ id: text, transaction_id: text, amount: text, status: text });

const payer = object({
  id: text,
  email: text,
  first_name: text,
  last_name: text,
  identification: object({ type: text, number: text }),
  phone: object({ area_code: text, number: text }),
  address: object({
    zip_code: text,
    street_name: text,
    street_number: text,
    complement: text,
    neighborhood: text,
    city: text,
    state: text,
    country: text,
  }),
});

const item = z.looseObject({
  id: text,
  title: text,
  description: text,
  quantity: count,
  unit_price: text,
  picture_url: text,
  category_id: text,
});

const order = z.looseObject({
  id: z.string(),
  status: z.string(),
  status_detail: text,
  type: text,
  external_reference: text,
  processing_mode: text,
  capture_mode: text,
  total_amount: text,
  total_paid_amount: text,
  currency: text,
  country_code: text,
  user_id: text,
  description: text,
  marketplace: text,
  created_date: text,
  last_updated_date: text,
  expiration_time: text,
  payer,
  items: list(item),
  integration_data: object({
    application_id: text,
    integrator_id: text,
    platform_id: text,
    corporation_id: text,
    sponsor: object({ id: text }),
  }),
  transactions: object({ payments: list(payment), refunds: list(refund) }),
});

export type WireOrder = z.infer<typeof order>;
export type WirePayment = z.infer<typeof payment>;
export type WirePayer = NonNullable<z.infer<typeof payer>>;
export type WireItem = z.infer<typeof item>;

/** Undefined if the body is not an order: it lacks an id or a status. */
const parseOrder = (json: unknown): WireOrder | undefined => order.safeParse(json).data;

/** A reply with its body parsed. */
export interface WireReply extends ReplyHead {
  /** Undefined if the body is not an order, and for every error. */
  readonly order: WireOrder | undefined;
  readonly errors: readonly WireError[];
  /** The whole order in a 402, beside its errors. */
  readonly declinedOrder: WireOrder | undefined;
}

/** Parses an order, or errors. A success with an order has no errors. */
export const readReply = ({ json, ...head }: Reply): WireReply => {
  const order = head.status < 400 ? parseOrder(json) : undefined;
  if (order && head.status < 300) return { ...head, order, errors: [], declinedOrder: undefined };
  const { errors, data } = parseErrors(head.status, json);
  return { ...head, order, errors, declinedOrder: head.status === 402 ? parseOrder(data) : undefined };
};
