import { z } from 'zod';
import type { Reply, ReplyHead } from '../provider.js';
import { count, flag, list, object, text, whetherHappened } from './wire-scalars.js';
import { isTransaction, parseTransaction, type WireTransaction } from './wire-transaction.js';

const shippingAddress = object({
  first_name: text,
  last_name: text,
  street_name: text,
  street_number: text,
  complement: text,
  neighborhood: text,
  city: text,
  state: text,
  zip: text,
  country: text,
});

const item = z.looseObject({
  id: text,
  sku: text,
  reference: text,
  product_name: text,
  quantity: count,
  price: text,
  picture_url: text,
});

const order = z.looseObject({
  code: z.string(),
  status: z.string(),
  total: text,
  card: flag,
  slip: flag,
  pix: flag,
  deposit: flag,
  paid_at: whetherHappened,
  received_at: text,
  updated_at: text,
  payment_method: text,
  payment_tid: text,
  payment_authorization: text,
  card_number: text,
  installments: count,
  email: text,
  first_name: text,
  last_name: text,
  cpf: text,
  cnpj: text,
  phone_area: text,
  phone: text,
  shipping_address: shippingAddress,
  items: list(item),
});

export type WireOrder = z.infer<typeof order>;
export type WireItem = z.infer<typeof item>;

/** Undefined if the body is not an order: it lacks a code or a status. */
const parseOrder = (json: unknown): WireOrder | undefined => order.safeParse(json).data;

const errorBody = z.looseObject({ error: z.string().transform((value) => value.slice(0, 300)) });

/** Reads the documented `{ "error": "…" }`. Undefined if the body is something else. */
const parseError = (json: unknown): string | undefined => errorBody.safeParse(json).data?.error;

/** A reply with a parsed body: an order, a transaction, or the text of an error. */
export interface WireReply extends ReplyHead {
  readonly order: WireOrder | undefined;
  readonly transaction: WireTransaction | undefined;
  readonly error: string | undefined;
}

/** Most transactions contain their type name. Without it, a body with the code of an order is an order. */
export const readReply = ({ json, ...head }: Reply): WireReply => {
  const { status } = head;
  const order = status < 400 && !isTransaction(json) ? parseOrder(json) : undefined;
  const transaction = status < 400 && order === undefined ? parseTransaction(json) : undefined;
  return { ...head, order, transaction, error: status < 300 ? undefined : parseError(json) };
};
