import { once } from 'node:events';
import { request } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPES } from '../../../src/domain/caller.js';
import { systemClock } from '../../../src/platform/clock.js';
import { aJwks, type Jwks } from '../../support/a-jwks.js';
import { anApiKey, bearer, keysEnv, type MadeKey } from '../../support/an-api-key.js';
import { anApp, type RunningApp } from '../../support/an-app.js';
import { createMemoryLedger } from '../../support/ledgers/memory-ledger.js';
import { createUnreliableLedger, type UnreliableLedger } from '../../support/ledgers/unreliable-ledger.js';
import { type Answered, codesOf, post, send } from '../over-http.js';

const KEY = anApiKey();
const EXPIRED = anApiKey({ expiresAt: '2026-01-31T23:59:59.999Z' }, new Date('2026-01-01T00:00:00.000Z'));
const UNKNOWN = anApiKey();

let issuer: Jwks;
let other: Jwks;
let ledger: UnreliableLedger;
let app: RunningApp;

beforeAll(async () => {
  issuer = await aJwks();
  other = await aJwks();
  ledger = createUnreliableLedger(createMemoryLedger(systemClock));
  app = await anApp({ ...issuer.env, ...keysEnv(KEY, EXPIRED) }, { ledger });
});
afterAll(async () => {
  await app.close();
  await issuer.close();
  await other.close();
});

const seconds = (fromNow: number): number => Math.floor(Date.now() / 1_000) + fromNow;
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const UNSIGNED = `${part({ alg: 'none' })}.${part({ iss: 'https://issuer.example/', aud: 'guiche', sub: 'a', tenant: 'default', scope: SCOPES.join(' '), exp: seconds(300) })}.`;

type Headers = Readonly<Record<string, string>>;

/** Credentials that are not valid. */
const CREDENTIALS: Readonly<Record<string, () => Headers | Promise<Headers>>> = {
  'no credential': () => ({}),
  'an empty one': () => ({ authorization: '' }),
  'a key that nobody made': () => bearer(UNKNOWN.text),
  'a key with the secret of another': () => bearer(withSecretOf(KEY, UNKNOWN)),
  'a key that has expired': () => bearer(EXPIRED.text),
  'the hash of a key': () => bearer(KEY.kept.sha256),
  'a key as a password': () => ({ authorization: `Basic ${Buffer.from(`api:${KEY.text}`).toString('base64')}` }),
  'a key in another header': () => ({ 'x-api-key': KEY.text, 'x-authorization': `Bearer ${KEY.text}` }),
  'a key in a cookie': () => ({ cookie: `authorization=Bearer ${KEY.text}; token=${KEY.text}` }),
  'a token that has expired': async () => bearer(await issuer.sign({ exp: seconds(-60) })),
  'a token without an end': async () => bearer(await issuer.sign({ exp: undefined })),
  'a token that begins later': async () => bearer(await issuer.sign({ nbf: seconds(60) })),
  'a token of another issuer': async () => bearer(await other.sign()),
  'a token for somebody else': async () => bearer(await issuer.sign({ aud: 'another-api' })),
  'a token of no tenant': async () => bearer(await issuer.sign({ tenant: undefined })),
  'a token that nobody signed': () => bearer(UNSIGNED),
  'a token whose claims were changed': async () => {
    const [header, , signature] = (await issuer.sign({ scope: 'orders:read' })).split('.');
    return bearer([header, UNSIGNED.split('.')[1], signature].join('.'));
  },
  garbage: () => bearer('garbage'),
};

function withSecretOf(key: MadeKey, stranger: MadeKey): string {
  return `guiche_${key.kept.id}_${stranger.text.split('_').slice(2).join('_')}`;
}

const CAPTURE =
  'mutation { captureOrder(input: { orderId: "mercadopago:ORDDEMOWAITINGCAPTURE000001", idempotencyKey: "k" }) { __typename } }';

/** Some valid bodies, and some that would be refused as soon as they were read. */
const BODIES: Readonly<Record<string, string>> = {
  'a query': JSON.stringify({ query: '{ accounts { name } }' }),
  'a capture': JSON.stringify({ query: CAPTURE }),
  'a document with a syntax error': JSON.stringify({ query: '{ accounts {' }),
  'an unknown field': JSON.stringify({ query: '{ nothing }' }),
  'a document id': JSON.stringify({ documentId: 'of no document' }),
  'broken JSON': '{"query":',
  'a body that is too large': JSON.stringify({ query: `{ accounts { name } } #${'x'.repeat(150_000)}` }),
};

const expectRefused = ({ status, headers, text }: Answered): void => {
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toBe('Bearer realm="guiche"');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(JSON.parse(text)).toEqual({
    errors: [
      {
        message:
          'The request carries no valid credential. Nothing was done. Send Authorization: Bearer with an API key or an unexpired token.',
        extensions: { code: 'UNAUTHENTICATED', retry: 'NEVER' },
      },
    ],
  });
};

const nothingWasDone = (): void => {
  expect([...app.sandbox.mercadopago.requests(), ...app.sandbox.vnda.requests()]).toEqual([]);
  expect(ledger.calls.filter((call) => call !== 'claimDue' && call !== 'countOpen')).toEqual([]);
};

describe.each(Object.entries(CREDENTIALS))('%s', (_, headersOf) => {
  it.each(Object.entries(BODIES))('is answered 401 before anything is parsed of %s', async (_name, body) => {
    expectRefused(await post(app, body, await headersOf()));
    nothingWasDone();
  });

  it('is answered 401 to a GET', async () => {
    const url = `${app.url}/graphql?${new URLSearchParams({ query: '{ accounts {', access_token: KEY.text })}`;
    expectRefused(await send(url, { headers: await headersOf() }));
  });
});

it('two Authorization headers count as none, even if each is valid', async () => {
  const sent = request(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: [`Bearer ${KEY.text}`, `Bearer ${KEY.text}`] as unknown as string,
    },
  }).end(BODIES['a query']);
  const [answer] = await once(sent, 'response');
  expect(answer.statusCode).toBe(401);
  expect(await readText(answer)).toContain('UNAUTHENTICATED');
});

it('the same requests are read with a valid credential', async () => {
  const codes = await Promise.all(
    Object.values(BODIES)
      .filter((body) => body !== BODIES['a capture'])
      .map(async (body) => codesOf(await post(app, body, bearer(KEY.text)))),
  );
  expect(codes).toEqual([
    [],
    ['GRAPHQL_PARSE_FAILED'],
    ['GRAPHQL_VALIDATION_FAILED'],
    ['BAD_REQUEST'],
    ['BAD_REQUEST'],
    ['BODY_TOO_LARGE'],
  ]);
});
