import { z } from 'zod';

/**
 * Mercado Pago's JSON, read leniently: every field may be absent, null counts as absent, and a field of another type
 * than documented is left out rather than making the whole answer unreadable. Unknown fields are kept.
 */
const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
/** What the API's Int carries: 32 bits. */
const count = z.int32().optional().catch(undefined);
const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape).optional().catch(undefined);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).optional().catch(undefined);

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
  // One that cannot be read is still a payment, in a status that nobody knows.
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

/** Undefined where the body is not an order: no id, or no status. */
export const parseOrder = (json: unknown): WireOrder | undefined => order.safeParse(json).data;

const errorText = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).slice(0, 300))
  .optional()
  .catch(undefined);
const documentedErrors = z.looseObject({
  errors: z.array(z.looseObject({ code: errorText, message: errorText, details: list(z.string().max(300)) })).min(1),
  data: z.unknown().optional(),
});
const flatError = z.looseObject({ code: errorText, error: errorText, message: errorText, status: errorText });

export interface WireError {
  readonly code: string | null;
  readonly message: string | null;
  readonly details: readonly string[];
}

/** The documented body: one error or several. Empty where the body is something else. */
export const parseErrors = (json: unknown): readonly WireError[] =>
  (documentedErrors.safeParse(json).data?.errors ?? []).map(({ code, message, details }) => ({
    code: code ?? null,
    message: message ?? null,
    details: details ?? [],
  }));

/** What the gateway in front of the API answers to 401 and 403: flat, every field optional. */
export const parseFlatError = (json: unknown): WireError | undefined => {
  const body = flatError.safeParse(json).data;
  const code = body?.code ?? body?.error;
  const message = body?.message;
  return code === undefined && message === undefined
    ? undefined
    : { code: code ?? null, message: message ?? null, details: [] };
};

/** The whole order that a 402 carries under `data`. */
export const parseErrorOrder = (json: unknown): WireOrder | undefined =>
  parseOrder(documentedErrors.safeParse(json).data?.data);
