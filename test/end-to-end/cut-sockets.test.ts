import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/sandbox/faults/fault.js';
import { type AccountName, aShop, MONEY_VERBS, type Shop } from './a-shop.js';

const NOBODY_LISTENS = 'http://127.0.0.1:9';

const UNKNOWN = { __typename: 'OutcomeUnknown', retry: { kind: 'WAIT' } };
const UNAVAILABLE = { __typename: 'ProviderUnavailable', code: 'PROVIDER_UNREACHABLE', retry: { kind: 'SAME_KEY' } };

interface Sent {
  readonly purpose: string;
  readonly sentAt: string | null;
}

interface Listed {
  readonly edges: readonly { readonly node: { readonly attempts: readonly Sent[] } }[];
}

/** When each send that the ledger knows was written to the provider, null where it was not. */
const timesSent = async ({ ask }: Shop): Promise<readonly (string | null)[]> => {
  const { data } = await ask('{ operations { edges { node { attempts { purpose sentAt } } } } }');
  const edges = (data?.['operations'] as Listed | undefined)?.edges ?? [];
  return edges.flatMap(({ node }) =>
    node.attempts.filter(({ purpose }) => purpose === 'CALL').map(({ sentAt }) => sentAt),
  );
};
const ONCE = [expect.any(String)];

/** The server reads a Vnda order before its verb, on another socket. */
const SOCKETS_BEFORE_THE_VERB: Readonly<Record<AccountName, number>> = { mercadopago: 0, vnda: 1 };

const LOST_AT_THE_PROVIDER: readonly (readonly [string, Fault])[] = [
  ['after the body', { kind: 'cut-before' }],
  ['after the body, once it is done', { kind: 'answer-lost-after-effect' }],
  ['after the headers of the answer', { kind: 'cut-body', bytes: 0 }],
  ['inside the body of the answer', { kind: 'cut-body' }],
];

describe.each(MONEY_VERBS)('a socket to %s that is cut under %s', (account, verb) => {
  it('before anything was written: nothing was sent, and the same idempotency key may be used again', async () => {
    const shop = await aShop({ MERCADOPAGO_BASE_URL: NOBODY_LISTENS, VNDA_BASE_URL: NOBODY_LISTENS });
    const id = shop.addOrder(account, verb);
    expect(await shop.move(verb, `${account}:${id}`)).toEqual(UNAVAILABLE);
    expect(shop.sent(account, id)).toBe(0);
    expect((await timesSent(shop)).every((time) => time === null)).toBe(true);
  });

  it('as soon as it is open: it was written to, and the outcome is unknown', async () => {
    const shop = await aShop();
    const id = shop.addOrder(account, verb);
    shop.lines[account].breakAt('at once', SOCKETS_BEFORE_THE_VERB[account]);
    expect(await shop.move(verb, `${account}:${id}`)).toMatchObject(UNKNOWN);
    expect([shop.sent(account, id), await timesSent(shop)]).toEqual([0, ONCE]);
  });

  it('after the request line: the outcome is unknown, and it was written once', async () => {
    const shop = await aShop();
    const id = shop.addOrder(account, verb);
    const line = shop.lines[account];
    line.breakAt('after the request line');
    expect(await shop.move(verb, `${account}:${id}`)).toMatchObject(UNKNOWN);
    expect(line.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
    expect([shop.sent(account, id), await timesSent(shop)]).toEqual([0, ONCE]);
  });

  it.each(LOST_AT_THE_PROVIDER)('%s: the outcome is unknown, and it was sent once', async (_where, fault) => {
    const shop = await aShop();
    const id = shop.addOrder(account, verb);
    shop.sandbox[account].inject({
      orderId: id,
      verb: verb === 'captureOrder' ? 'capture' : 'process',
      fault,
      times: 5,
    });
    expect(await shop.move(verb, `${account}:${id}`)).toMatchObject(UNKNOWN);
    expect([shop.sent(account, id), await timesSent(shop)]).toEqual([1, ONCE]);
    expect(await shop.move(verb, `${account}:${id}`, 'another-key')).toMatchObject(UNKNOWN);
    expect(shop.sent(account, id)).toBe(1);
  });
});

describe.each(MONEY_VERBS)('idle sockets that %s closes again and again', (account, verb) => {
  it(`lose no read, and never send ${verb} twice`, async () => {
    const shop = await aShop();
    const provider = shop.sandbox[account];
    for (const round of Array(12).keys()) {
      const [moved, seen] = [shop.addOrder(account, verb), shop.addOrder(account, verb)];
      expect(await shop.read(`${account}:${seen}`)).toEqual({ __typename: 'Order' });
      // The socket of that read is idle now. It is closed before, while or after the next two requests use it.
      if (round % 3 === 0) provider.cutConnections();
      const asked = Promise.all([shop.move(verb, `${account}:${moved}`, `k${round}`), shop.read(`${account}:${seen}`)]);
      if (round % 3 === 1) provider.cutConnections();
      if (round % 3 === 2) setImmediate(() => provider.cutConnections());
      const [answer, read] = await asked;
      expect(read).toEqual({ __typename: 'Order' });
      expect(answer).toMatchObject({
        __typename: expect.stringMatching(/^(Order(Captured|Processed)|OutcomeUnknown|ProviderUnavailable)$/),
      });
      expect(shop.sent(account, moved)).toBeLessThanOrEqual(1);
    }
  });
});
