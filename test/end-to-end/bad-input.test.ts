import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApp, type RunningApp } from '../support/an-app.js';

let app: RunningApp;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.close());

const ORDER = 'mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959';
const CAPTURE = `mutation ($input: CaptureOrderInput!) {
  captureOrder(input: $input) { __typename ... on InvalidInput { code fields { path code } operation { id } } }
}`;

const requestCount = (): number => app.sandbox.mercadopago.requests().length + app.sandbox.vnda.requests().length;

/** The answer. It also checks that nothing was sent and that the answer repeats no input. */
const captureWith = async (orderId: string, idempotencyKey: string): Promise<unknown> => {
  const before = requestCount();
  const answer = await app.askText(CAPTURE, { input: { orderId, idempotencyKey } });
  expect(requestCount()).toBe(before);
  const text = JSON.stringify(answer);
  if (orderId.length > 3 && orderId !== ORDER) expect(text).not.toContain(orderId);
  if (idempotencyKey.length > 3) expect(text).not.toContain(idempotencyKey);
  expect(answer.errors).toBeUndefined();
  return answer.data?.['captureOrder'];
};

const invalid = (code: string, field: string) => ({
  __typename: 'InvalidInput',
  code,
  fields: [{ path: ['input', field], code }],
  operation: null,
});

describe('an order id', () => {
  it.each([
    ['empty', ''],
    ['without an account', 'ORD01J49MMW3SSBK5PSV3DFR32959'],
    ['with a way up', 'mercadopago:../../v1/payments'],
    ['with a query', 'mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959?x=1'],
    ['with a fragment', 'mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959#x'],
    ['with a line break', 'mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959\r\nX-Evil: 1'],
    ['with other letters', 'mercadopago:ORDÉÉÉÉÉÉÉÉÉÉÉÉ'],
    ['that is too short', 'mercadopago:ORD1'],
    ['that is too long', `mercadopago:${'O'.repeat(200)}`],
    ['that is the token of a Vnda order', `vnda:${'0123456789abcdef'.repeat(4)}`],
  ])('%s is INVALID_ORDER_ID', async (_what, orderId) => {
    expect(await captureWith(orderId, 'a-key')).toEqual(invalid('INVALID_ORDER_ID', 'orderId'));
  });

  it.each(['nobody:ORD01J49MMW3SSBK5PSV3DFR32959', 'constructor:ORD01J49MMW3SSBK5PSV3DFR32959'])(
    '%s is an UNKNOWN_ACCOUNT',
    async (orderId) => {
      expect(await captureWith(orderId, 'a-key')).toEqual(invalid('UNKNOWN_ACCOUNT', 'orderId'));
    },
  );
});

describe('an idempotency key', () => {
  it.each([
    ['empty', ''],
    ['of 65 characters', 'k'.repeat(65)],
    ['with a space', 'a key of mine'],
    ['beyond ASCII', 'chave-é-esta'],
    ['with a line break', 'key\nkey'],
  ])('%s is INVALID_IDEMPOTENCY_KEY', async (_what, key) => {
    expect(await captureWith(ORDER, key)).toEqual(invalid('INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'));
  });
});

describe('a list of ids', () => {
  const QUERY = 'query ($ids: [ID!]!) { orders(ids: $ids) { __typename ... on Problem { code } } }';

  it('with 51 ids is one InvalidInput, and nothing is read', async () => {
    const before = requestCount();
    const { data } = await app.askText(QUERY, { ids: Array.from({ length: 51 }, () => ORDER) });
    expect(data?.['orders']).toEqual([{ __typename: 'InvalidInput', code: 'TOO_MANY_IDS' }]);
    expect(requestCount()).toBe(before);
  });

  it('answers each id in its place, and reads each order once', async () => {
    const before = requestCount();
    const { data } = await app.askText(QUERY, { ids: [ORDER, 'bad', 'vnda:7A4F490570', ORDER, 'vnda:0000000000'] });
    expect(data?.['orders']).toEqual([
      { __typename: 'Order' },
      { __typename: 'InvalidInput', code: 'INVALID_ORDER_ID' },
      { __typename: 'Order' },
      { __typename: 'Order' },
      { __typename: 'OrderNotFound', code: 'ORDER_OR_SHOP_NOT_FOUND' },
    ]);
    expect(requestCount()).toBe(before + 3);
  });
});

describe('variables of a wrong type', () => {
  it('are refused, and the answer does not repeat them', async () => {
    const { data, errors } = await app.askText(CAPTURE, {
      input: { orderId: { secret: 'VALUE-OF-MINE' }, idempotencyKey: 7 },
    });
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors)).not.toContain('VALUE-OF-MINE');
    expect(JSON.stringify(errors)).not.toContain('stack');
  });
});

it('treats __proto__, constructor and toString as plain text in idempotency keys and aliases', async () => {
  const query = `mutation { constructor: captureOrder(input: { orderId: "vnda:B01E700001", idempotencyKey: "__proto__" }) { toString: __typename } }`;
  expect((await app.askText(query)).data).toEqual({ constructor: { toString: 'OrderStateConflict' } });
});
