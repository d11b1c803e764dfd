import { expect, it } from 'vitest';
import { ACCOUNTS, type AccountName, aShop } from './a-shop.js';

const PATHS: Readonly<Record<AccountName, (id: string) => { readonly read: string; readonly capture: string }>> = {
  mercadopago: (id) => ({ read: `/v1/orders/${id}`, capture: `/v1/orders/${id}/capture` }),
  vnda: (id) => ({
    read: `/api/v2/orders/${id}?include_shipping_address=true`,
    capture: `/api/v2/orders/${id}/capture`,
  }),
};

/** Ends of an id that would lead to another path if a URL contained them unencoded. */
const TAILS = [
  '/../',
  '/../../v1/users/me',
  '/..%2f..%2fusers',
  '%2e%2e%2f',
  '?a=b',
  '?include_shipping_address=false',
  '#fragment',
  ';jsessionid=1',
  '&x=1',
  '\\..\\',
  '//evil.example/',
  '@evil.example',
  ' HTTP/1.1',
  '\r\nX-Injected: 1',
  '\r\n\r\nDELETE /v1/orders HTTP/1.1',
  '\n',
  '\t',
  '\u0000',
  '\u2028',
  'é',
  '٣',
  '\u202e',
  '／..／',
  '😀',
  ':',
  '*',
  "' OR 1=1 --",
  '{{7*7}}',
  '$(id)',
];

const INVALID = { __typename: 'InvalidInput' };

const EVERY_WAY_IN = `query ($id: ID!, $ids: [ID!]!) {
  order(id: $id) { __typename }
  orders(ids: $ids) { __typename }
  node(id: $id) { __typename }
}`;

it.each(ACCOUNTS)('%s receives exactly the path of the order, and no other', async (account) => {
  const shop = await aShop();
  const id = shop.addOrder(account);
  const { read, capture } = PATHS[account](id);
  expect(await shop.read(`${account}:${id}`)).toEqual({ __typename: 'Order' });
  expect(await shop.move('captureOrder', `${account}:${id}`)).toEqual({ __typename: 'OrderCaptured' });
  const paths = shop.sandbox[account].requests().map(({ method, path }) => `${method} ${path}`);
  expect(paths.toSorted()).toEqual(
    [`GET ${read}`, ...(account === 'vnda' ? [`GET ${read}`] : []), `POST ${capture}`].toSorted(),
  );
  expect(shop.lines[account].requests).toEqual(paths.map((path) => `${path} HTTP/1.1`));
});

it.each(ACCOUNTS)(
  'an order id of %s that would lead to another path is refused everywhere, and nothing is sent',
  async (account) => {
    const shop = await aShop();
    const real = shop.addOrder(account);
    for (const tail of TAILS) {
      for (const id of [`${account}:${real}${tail}`, `${account}:${tail}${real}`]) {
        const { data, text } = await shop.ask(EVERY_WAY_IN, { id, ids: [id, id] });
        expect({ id, ...data }).toMatchObject({ order: INVALID, orders: [INVALID, INVALID], node: null });
        expect(text).not.toContain('INTERNAL_SERVER_ERROR');
        expect(await shop.move('captureOrder', id)).toMatchObject(INVALID);
      }
    }
    expect(shop.lines[account].requests).toEqual([]);
    expect(shop.sandbox[account].requests()).toEqual([]);
  },
);

it.each(['', 'nobody', 'MERCADOPAGO', ' vnda', 'vnda ', 'mercadopago/../vnda', 'http'])(
  'the account %j does not exist, and nothing is sent',
  async (account) => {
    const shop = await aShop();
    const id = `${account}:7A4F490570`;
    expect(await shop.move('captureOrder', id)).toMatchObject(INVALID);
    expect(await shop.read(id)).toMatchObject(INVALID);
    expect([...shop.lines.mercadopago.requests, ...shop.lines.vnda.requests]).toEqual([]);
  },
);
