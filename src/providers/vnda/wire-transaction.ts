import { z } from 'zod';
import { count, list, object, text, wholeNumber } from './wire-scalars.js';

const address = object({
  street: text,
  complementary: text,
  street_number: text,
  neighborhood: text,
  city: text,
  state: text,
  zipcode: text,
  country: text,
});

const transaction = z.looseObject({
  id: text,
  object: text,
  status: z.string(),
  status_reason: text,
  refuse_reason: text,
  acquirer_response_code: text,
  acquirer_name: text,
  acquirer_id: text,
  authorization_code: text,
  soft_descriptor: text,
  tid: text,
  nsu: text,
  date_created: text,
  date_updated: text,
  amount: wholeNumber,
  authorized_amount: wholeNumber,
  paid_amount: wholeNumber,
  refunded_amount: wholeNumber,
  cost: wholeNumber,
  installments: count,
  card_holder_name: text,
  card_last_digits: text,
  card_first_digits: text,
  card_brand: text,
  payment_method: text,
  antifraud_score: text,
  risk_level: text,
  boleto_url: text,
  boleto_barcode: text,
  boleto_expiration_date: text,
  pix_qr_code: text,
  pix_expiration_date: text,
  reference_key: text,
  customer: object({
    id: text,
    name: text,
    email: text,
    phone_numbers: list(z.string()),
    documents: list(z.looseObject({ type: text, number: text })),
  }),
  billing: object({ id: text, name: text, address }),
  shipping: object({ id: text, name: text, address }),
  items: list(z.looseObject({ id: text, title: text, unit_price: wholeNumber, quantity: count, category: text })),
  card: object({ brand: text, first_digits: text, last_digits: text, country: text, expiration_date: text }),
  metadata: object({ order: text }),
});

/** A transaction of Pagar.me v4, which Vnda passes through. */
export type WireTransaction = z.infer<typeof transaction>;
export type WirePerson = NonNullable<WireTransaction['billing']>;

/** Pagar.me's objects contain their own type name. */
export const isTransaction = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'object' in json && json.object === 'transaction';

/** Undefined if the body has no status. */
export const parseTransaction = (json: unknown): WireTransaction | undefined => transaction.safeParse(json).data;
