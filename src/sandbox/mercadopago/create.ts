import { jsonAnswer } from '../wire/answer.js';
import { hundredths, isAmount, sumOf } from './amount.js';
import { errorAnswer } from './errors.js';
import { newOrder, newPayment } from './new-order.js';
import type { Order, PaymentMethod } from './order.js';
import { runPayments } from './process.js';
import { CREATED } from './statuses.js';
import type { Transition } from './transition.js';

interface PaymentRequest {
  readonly amount?: unknown;
  readonly payment_method?: Partial<PaymentMethod>;
}

type CreateRequest = Partial<Omit<Order, 'transactions'>> & {
  readonly transactions?: { readonly payments?: readonly PaymentRequest[] };
};

const REQUIRED: readonly (keyof CreateRequest)[] = ['type', 'total_amount', 'transactions'];

/** The fields that the client sets; the provider sets the others. */
const CLIENT_FIELDS = [
  'type',
  'processing_mode',
  'capture_mode',
  'external_reference',
  'description',
  'total_amount',
  'currency',
  'country_code',
  'marketplace',
  'integration_data',
  'expiration_time',
  'payer',
  'items',
  'shipment',
  'config',
] as const satisfies readonly (keyof Order)[];

const DEFAULTS = {
  ...CREATED,
  processing_mode: 'automatic',
  capture_mode: 'automatic',
  items: [],
  external_reference: '',
};

const pick = (request: CreateRequest): Partial<Order> =>
  Object.fromEntries(CLIENT_FIELDS.filter((field) => field in request).map((field) => [field, request[field]]));

export function create(body: unknown, settleMs: number, now: number): Transition {
  if (typeof body !== 'object' || body === null) return { answer: errorAnswer('json_syntax_error') };
  const request = body as CreateRequest;
  const missing = REQUIRED.filter((field) => request[field] === undefined);
  if (missing.length > 0) return { answer: errorAnswer('required_properties', missing.map(String)) };

  const asked = request.transactions?.payments ?? [];
  const amounts = asked.map(({ amount }) => amount).filter(isAmount);
  const total = request.total_amount;
  const sumFits = isAmount(total) && amounts.length === asked.length && sumOf(amounts) === hundredths(total);
  if (!sumFits) return { answer: errorAnswer('invalid_total_amount') };

  const payments = asked.map(({ payment_method }, index) => {
    const method = { id: 'visa', type: 'credit_card', ...payment_method };
    return newPayment(amounts[index] ?? total, CREATED, { payment_method: method });
  });
  const order = newOrder({ ...DEFAULTS, ...pick(request), transactions: { payments } }, now);
  const stored = { order, settleMs };
  return order.processing_mode === 'manual'
    ? { next: stored, answer: jsonAnswer(201, order) }
    : runPayments(stored, now, 201);
}
