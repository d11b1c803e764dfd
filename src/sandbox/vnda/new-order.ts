import { randomBytes, randomInt } from 'node:crypto';
import { localDate } from './local-date.js';
import type { Item, Order } from './order.js';

export const ITEM: Item = {
  id: 1801,
  product_id: 6,
  product_name: 'Aceto Balsâmico Di Modena IGP 500ml',
  product_type: 'sample',
  reference: '05.01.4.1.006',
  sku: '05.01.4.1.006',
  variant_name: null,
  quantity: 1,
  price: 88.55,
  original_price: 88.55,
  total: 88.55,
  picture_url: '//cdn.example.com/aceto/product.jpg',
};

export const SHIPPING_ADDRESS = {
  first_name: 'John',
  last_name: 'Doe',
  street_name: 'Rua João Neves da Fontoura',
  street_number: '1',
  complement: null,
  neighborhood: 'Azenha',
  city: 'Porto Alegre',
  state: 'RS',
  zip: '90050-030',
  reference: null,
};

const CARD = {
  payment_method: 'Visa - Crédito',
  payment_gateway: 'pagarme',
  payment_authorization: '123456',
  card: true,
  card_number: '470373******6565',
  card_validity: null,
  installments: 1,
};

const NOT_A_CARD = {
  payment_gateway: null,
  payment_tid: null,
  payment_authorization: null,
  card: false,
  card_number: null,
  installments: null,
};

export const BOLETO: Partial<Order> = {
  ...NOT_A_CARD,
  payment_method: 'Boleto',
  slip: true,
  slip_url: 'https://example.com/boleto.pdf',
  slip_due_date: '2030-01-31',
};

export const PIX: Partial<Order> = { ...NOT_A_CARD, payment_method: 'Pix', pix: true };

export const DEPOSIT: Partial<Order> = { ...NOT_A_CARD, payment_method: 'Depósito', deposit: true };

const newCode = (): string => randomBytes(5).toString('hex').toUpperCase();
const newToken = (): string => randomBytes(32).toString('hex');

/** A card order that waits for capture, unless the fields say otherwise. */
export function newOrder(fields: Partial<Order>, now: number): Order {
  const total = fields.total ?? 88.55;
  return {
    code: newCode(),
    token: newToken(),
    status: 'received',
    total,
    subtotal: total,
    discount_price: 0,
    shipping_price: 0,
    taxes: null,
    received_at: localDate(now),
    confirmed_at: null,
    paid_at: null,
    canceled_at: null,
    updated_at: localDate(now),
    email: 'example@vnda.com.br',
    first_name: 'John',
    last_name: 'Doe',
    cpf: '00000000191',
    cnpj: null,
    phone_area: '11',
    phone: '111111111',
    ...CARD,
    payment_tid: String(randomInt(1_000_000, 10_000_000)),
    slip: false,
    pix: false,
    deposit: false,
    slip_url: null,
    slip_due_date: null,
    coupon_code: null,
    channel: 'ecommerce',
    items: [{ ...ITEM, price: total, original_price: total, total }],
    ...fields,
  };
}
