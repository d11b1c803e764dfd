import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaller } from '../../src/callers/open-caller.js';
import { aJwks, type Jwks } from '../support/a-jwks.js';
import { anApiKey, bearer, keysEnv } from '../support/an-api-key.js';
import { NOON } from '../support/fake-clock.js';
import { someCallers } from './some-callers.js';

let issuer: Jwks;
beforeAll(async () => {
  issuer = await aJwks(() => NOON);
});
afterAll(() => issuer.close());

const KEY = anApiKey({ expiresAt: undefined }, NOON);
const both = () => someCallers({ ...issuer.env, ...keysEnv(KEY) });

it('treats everyone as the open caller if nothing is configured', async () => {
  const { identify } = someCallers({});
  for (const authorization of [undefined, '', 'Bearer', 'Bearer garbage', 'Basic YTpi'])
    expect(await identify(authorization)).toBe(openCaller);
});

it('accepts API keys and tokens together', async () => {
  const { identify } = both();
  expect(await identify(bearer(KEY.text).authorization)).toMatchObject({ name: 'web-shop' });
  expect(await identify(bearer(await issuer.sign()).authorization)).toMatchObject({ name: 'store-front' });
});

it('refuses tokens if only API keys are configured, and API keys if only tokens are', async () => {
  expect(await someCallers(keysEnv(KEY)).who(await issuer.sign())).toBe('unauthenticated');
  expect(await someCallers(issuer.env).who(KEY.text)).toBe('unauthenticated');
});

it('reads the scheme in any case (RFC 9110)', async () => {
  for (const scheme of ['bearer', 'BEARER', 'Bearer ']) {
    expect(await both().identify(`${scheme} ${KEY.text}`)).toMatchObject({ name: 'web-shop' });
  }
});

describe('exactly one Bearer credential', () => {
  it.each<readonly [string, (key: string) => string | undefined]>([
    ['nothing', () => undefined],
    ['an empty header', () => ''],
    ['no credential', () => 'Bearer '],
    ['no scheme', (key) => key],
    ['another scheme', (key) => `Token ${key}`],
    ['the key as a password', (key) => `Basic ${Buffer.from(`api:${key}`).toString('base64')}`],
    ['two credentials', (key) => `Bearer ${key} ${key}`],
    ['two headers in one', (key) => `Bearer ${key}, Bearer ${key}`],
    ['something behind', (key) => `Bearer ${key};`],
    ['a line behind', (key) => `Bearer ${key}\n`],
    ['something before', (key) => ` Bearer ${key}`],
    ['no space', (key) => `Bearer${key}`],
    ['quotes', (key) => `Bearer "${key}"`],
  ])('is required, and %s is refused', async (_name, headerOf) => {
    expect(await both().identify(headerOf(KEY.text))).toBe('unauthenticated');
  });
});

it('answers unauthenticated to any other header, and never throws', async () => {
  const { identify } = both();
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.json().map((text) => Buffer.from(text).toString('base64url')),
    fc.constantFrom(
      ...['ES256', 'RS256', 'HS256', 'none', '__proto__', null, 7, {}].map((alg) =>
        Buffer.from(JSON.stringify({ alg, kid: 'first' })).toString('base64url'),
      ),
    ),
  );
  const credential = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('.')),
    fc.base64String().map((text) => `guiche_${KEY.kept.id}_${text}`),
    fc.string().map((text) => `guiche_${text}`),
    fc.nat(KEY.text.length - 1).map((length) => KEY.text.slice(0, length)),
  );
  const header = fc.oneof(
    fc.constant(undefined),
    fc.string({ unit: 'binary' }),
    credential.map((text) => `Bearer ${text}`),
  );
  await fc.assert(
    fc.asyncProperty(header, async (authorization) => {
      expect(await identify(authorization)).toBe('unauthenticated');
    }),
    { numRuns: 1_000 },
  );
});
