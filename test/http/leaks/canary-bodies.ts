import { readFileSync } from 'node:fs';

/** Every text of the provider contains this. */
export const PROVIDER_CANARY = 'prov-canary';
/** No number, word or code has this sign, so a text with it comes from the provider. */
export const canaryOf = (place: string): string => `${PROVIDER_CANARY}¤${place}`;

export interface AskedRequest {
  readonly status: number;
  readonly orderId: string;
  /** The credential of the request. */
  readonly token: string;
}

type Make = (asked: AskedRequest) => string;

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../sandbox/examples/${name}.json`, import.meta.url), 'utf8'));

const MERCADOPAGO_ORDER = example('mercadopago-process.200');
const VNDA_TRANSACTION = example('vnda-capture.200');
const VNDA_ORDER = Object.fromEntries(
  'email first_name last_name cpf cnpj phone_area phone payment_method payment_tid payment_authorization card_number payment_gateway coupon_code channel token slip_url'
    .split(' ')
    .map((name) => [name, '']),
);

const textOf = (place: string, token: string): string => `${canaryOf(place)} ${token} Bearer ${token}`;

/** Puts a canary and the credential into every text, every null, and unknown fields. */
const withCanaries = (json: unknown, token: string, kept: RegExp, path = ''): unknown => {
  if (typeof json === 'string' || json === null) return kept.test(path) ? json : textOf(path, token);
  if (Array.isArray(json)) return json.map((item) => withCanaries(item, token, kept, path));
  if (typeof json !== 'object') return json;
  const entries = Object.entries(json).map(([key, value]) => [
    key,
    withCanaries(value, token, kept, path === '' ? key : `${path}.${key}`),
  ]);
  return { ...Object.fromEntries(entries), [textOf('key', token)]: textOf('value', token), raw_token: token };
};

const NOTHING = /^$/;
/** An order needs these fields to be read as paid. */
const WHAT_IS_READ =
  /(^|\.)(status|status_detail|type|id|country_code|[a-z_]*amount|[a-z_]*price|payment_method|date_[a-z]+)$/;

const mercadopagoOrder = (asked: AskedRequest, kept: RegExp, id: string = asked.orderId): object => ({
  ...(withCanaries(MERCADOPAGO_ORDER, asked.token, kept) as object),
  id,
});
const vndaOrder = (asked: AskedRequest, fields: object, code: string = asked.orderId): object => ({
  ...(withCanaries(VNDA_ORDER, asked.token, NOTHING) as object),
  status: textOf('status', asked.token),
  items: [{ quantity: 1, product_name: textOf('item', asked.token), price: '1.00' }],
  shipping_address: withCanaries({ first_name: '', last_name: '', street_name: '', city: '' }, asked.token, NOTHING),
  ...fields,
  code,
});
const vndaTransaction = (asked: AskedRequest, kept: RegExp): object => ({
  ...(withCanaries(VNDA_TRANSACTION, asked.token, kept) as object),
  metadata: { order: asked.orderId, note: textOf('metadata', asked.token) },
});

/** The codes of the contract, so that a canary message accompanies every row. */
const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'invalid_path_param',
  401: 'invalid_credentials',
  402: 'failed',
  403: 'forbidden',
  404: 'order_not_found',
  409: 'cannot_capture_order',
  423: 'resource_locked',
  429: 'too_many_requests',
  500: 'idempotency_validation_failed',
};
const SENTENCE_BY_STATUS: Readonly<Record<number, string>> = { 404: 'not found', 422: 'Capture was unsuccessful' };

const problemOf = ({ token }: AskedRequest, code: string): object => ({
  code,
  message: textOf('message', token),
  details: [textOf('detail', token), `PAY01: rejected`],
});

const sentence: Make = ({ status, token }) =>
  JSON.stringify({ error: SENTENCE_BY_STATUS[status] ?? textOf('sentence', token) });

/** JSON with every slash and every non-ASCII letter escaped, as some servers write it. */
const escaped = (json: unknown): string =>
  JSON.stringify(json)
    .replaceAll('/', '\\/')
    .replaceAll(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const BODIES: Readonly<Record<string, Make>> = {
  order: (asked) => JSON.stringify(mercadopagoOrder(asked, WHAT_IS_READ)),
  'escaped-order': (asked) => escaped(mercadopagoOrder(asked, WHAT_IS_READ)),
  'strange-order': (asked) => JSON.stringify(mercadopagoOrder(asked, NOTHING)),
  'other-order': (asked) => JSON.stringify(mercadopagoOrder(asked, NOTHING, textOf('id', asked.token))),
  'vnda-order': (asked) => JSON.stringify(vndaOrder(asked, { status: 'received', card: true })),
  'strange-vnda-order': (asked) => escaped(vndaOrder(asked, { card: true, paid_at: textOf('paid_at', asked.token) })),
  transaction: (asked) => JSON.stringify(vndaTransaction(asked, WHAT_IS_READ)),
  'strange-transaction': (asked) => JSON.stringify(vndaTransaction(asked, NOTHING)),
  errors: (asked) => JSON.stringify({ errors: [problemOf(asked, CODE_BY_STATUS[asked.status] ?? 'failed')] }),
  'strange-errors': (asked) => escaped({ errors: [problemOf(asked, textOf('code', asked.token))] }),
  'errors-with-order': (asked) =>
    JSON.stringify({ errors: [problemOf(asked, 'failed')], data: mercadopagoOrder(asked, WHAT_IS_READ) }),
  'flat-error': (asked) =>
    JSON.stringify({
      ...problemOf(asked, textOf('code', asked.token)),
      error: textOf('error', asked.token),
      status: textOf('status', asked.token),
    }),
  sentence,
  'sentence-on-read': sentence,
  html: ({ token }) => `<html><title>${textOf('title', token)}</title>${textOf('html', token)}</html>`,
  text: ({ token }) => textOf('text', token),
  list: (asked) => JSON.stringify([problemOf(asked, 'a')]),
  cut: (asked) => JSON.stringify(mercadopagoOrder(asked, WHAT_IS_READ)).slice(0, -1),
  nothing: () => '',
};
