import { createSecretKey } from 'node:crypto';
import { exportSPKI, importJWK, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aJwks, type Jwks } from '../support/a-jwks.js';
import { createFakeClock, type FakeClock, NOON } from '../support/fake-clock.js';
import { type SomeCallers, someCallers } from './some-callers.js';

const NOON_S = NOON.getTime() / 1_000;

let clock: FakeClock;
let issuer: Jwks;
let callers: SomeCallers;

beforeEach(async () => {
  clock = createFakeClock();
  issuer = await aJwks(clock.now);
  callers = someCallers(issuer.env, undefined, clock);
});

afterEach(() => issuer.close());

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

it('turns a token of the issuer into a caller with its subject, tenant and scopes', async () => {
  const token = await issuer.sign({ sub: 'user-7', tenant: 'store-1', scope: 'orders:read operations:read' });
  expect(await callers.who(token)).toEqual({
    id: 'jwt:user-7',
    name: 'user-7',
    tenant: 'store-1',
    scopes: new Set(['orders:read', 'operations:read']),
  });
});

it.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('accepts %s by default', async (alg) => {
  issuer.answer({ status: 200, body: JSON.stringify({ keys: [await issuer.publicKey('one', alg)] }) });
  expect(await callers.who(await issuer.sign({}, { alg, kid: 'one' }))).toMatchObject({ id: 'jwt:store-front' });
});

it('accepts only the configured algorithms', async () => {
  const strict = someCallers({ ...issuer.env, JWT_ALGORITHMS: 'RS256' }, undefined, clock);
  expect(await strict.who(await issuer.sign())).toBe('unauthenticated');
});

describe('the signature', () => {
  it('is required even with alg: none', async () => {
    const claims = { iss: issuer.env.JWT_ISSUER, aud: 'guiche', sub: 'a', tenant: 'default', exp: NOON_S + 60 };
    for (const alg of ['none', 'None', 'NONE', '']) {
      expect(await callers.who(`${base64({ alg })}.${base64(claims)}.`)).toBe('unauthenticated');
      expect(await callers.who(`${base64({ alg })}.${base64(claims)}.AAAA`)).toBe('unauthenticated');
    }
    expect(issuer.requests()).toBe(0);
  });

  it('is refused if made with the public key as a shared secret', async () => {
    const jwk = await issuer.publicKey('one', 'RS256');
    issuer.answer({ status: 200, body: JSON.stringify({ keys: [jwk] }) });
    const genuine = await issuer.sign({}, { alg: 'RS256', kid: 'one' });
    expect(await callers.who(genuine)).toMatchObject({ name: 'store-front' });
    const pem = await exportSPKI((await importJWK(jwk, 'RS256', { extractable: true })) as CryptoKey);
    for (const secret of [pem, pem.trim(), JSON.stringify(jwk), jwk.n ?? '']) {
      const forged = await new SignJWT({ sub: 'a', tenant: 'default', iss: issuer.env.JWT_ISSUER, aud: 'guiche' })
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .setExpirationTime(NOON_S + 60)
        .sign(createSecretKey(Buffer.from(secret)));
      expect(await callers.who(forged)).toBe('unauthenticated');
    }
  });

  it('is never verified with a symmetric key, even if the issuer publishes one', async () => {
    const secret = Buffer.alloc(32, 1);
    const oct = { kty: 'oct', k: secret.toString('base64url'), kid: 'first' };
    issuer.answer({ status: 200, body: JSON.stringify({ keys: [{ ...oct, alg: 'HS256' }, oct] }) });
    const forged = await new SignJWT({ sub: 'a', tenant: 'default', iss: issuer.env.JWT_ISSUER, aud: 'guiche' })
      .setProtectedHeader({ alg: 'HS256', kid: 'first' })
      .setExpirationTime(NOON_S + 60)
      .sign(createSecretKey(secret));
    expect(await callers.who(forged)).toBe('unauthenticated');
  });

  it('is never verified with a key of another kind, whatever algorithm the key or the token names', async () => {
    const rsa = await issuer.publicKey('one', 'RS256');
    for (const alg of ['RS256', 'ES256', undefined]) {
      issuer.answer({ status: 200, body: JSON.stringify({ keys: [{ ...rsa, alg }] }) });
      const fresh = someCallers(issuer.env, undefined, clock);
      expect(await fresh.who(await issuer.sign({}, { alg: 'ES256', kid: 'one' }))).toBe('unauthenticated');
    }
  });

  it('covers every character of the token', async () => {
    const token = await issuer.sign();
    for (const at of [5, token.indexOf('.') + 9, token.lastIndexOf('.') + 9]) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(await callers.who(changed)).toBe('unauthenticated');
    }
  });

  it('is never verified with a key that the token contains or points to', async () => {
    const stranger = await aJwks(clock.now);
    const jku = stranger.env.JWT_JWKS_URL;
    const jwk = await stranger.publicKey('first');
    for (const header of [{ jwk }, { jku }, { x5u: jku }, { x5c: ['AAAA'] }, { jwk, jku, x5u: jku }]) {
      expect(await callers.who(await stranger.sign({}, header))).toBe('unauthenticated');
      expect(await callers.who(await stranger.sign({}, { ...header, kid: 'another' }))).toBe('unauthenticated');
      expect(await callers.who(await issuer.sign({}, header))).toMatchObject({ name: 'store-front' });
    }
    expect(stranger.requests()).toBe(0);
    await stranger.close();
  });

  it('is refused if the header needs an unknown extension', async () => {
    const token = await issuer.sign();
    const [, claims, signature] = token.split('.');
    const header = base64({ alg: 'ES256', kid: 'first', crit: ['exp'], exp: 1 });
    expect(await callers.who(`${header}.${claims}.${signature}`)).toBe('unauthenticated');
  });
});

it.each<readonly [string, Record<string, unknown>]>([
  ['another issuer', { iss: 'https://issuer.example' }],
  ['no issuer', { iss: undefined }],
  ['another audience', { aud: 'another-api' }],
  ['no audience', { aud: undefined }],
  ['no expiry', { exp: undefined }],
  ['an expiry that has passed', { exp: NOON_S - 60 }],
  ['a beginning in the future', { nbf: NOON_S + 60 }],
  ['no subject', { sub: undefined }],
  ['an empty subject', { sub: '' }],
  ['a subject of nothing printable', { sub: '\u0000\n \u200b' }],
  ['no tenant', { tenant: undefined }],
  ['a tenant that is no name', { tenant: 'Store 1' }],
  ['a tenant that is no text', { tenant: ['default'] }],
])('refuses a token with %s', async (_name, claims) => {
  expect(await callers.who(await issuer.sign())).toMatchObject({ name: 'store-front' });
  expect(await callers.who(await issuer.sign(claims))).toBe('unauthenticated');
});

it('refuses claims of a wrong type', async () => {
  for (const claims of [{ exp: '9999999999' }, { nbf: 'now' }, { sub: 7 }, { sub: ['a'] }])
    expect(await callers.who(await issuer.sign(claims))).toBe('unauthenticated');
});

it('accepts its audience among several', async () => {
  expect(await callers.who(await issuer.sign({ aud: ['other', 'guiche'] }))).toMatchObject({ name: 'store-front' });
});

it('allows clocks to differ by at most five seconds', async () => {
  expect(await callers.who(await issuer.sign({ exp: NOON_S - 4 }))).toMatchObject({ name: 'store-front' });
  expect(await callers.who(await issuer.sign({ exp: NOON_S - 5 }))).toBe('unauthenticated');
  expect(await callers.who(await issuer.sign({ nbf: NOON_S + 5 }))).toMatchObject({ name: 'store-front' });
  expect(await callers.who(await issuer.sign({ nbf: NOON_S + 6 }))).toBe('unauthenticated');
});

it('refuses a token when it expires', async () => {
  const token = await issuer.sign({ exp: NOON_S + 60 });
  expect(await callers.who(token)).toMatchObject({ name: 'store-front' });
  await clock.advance(65_000);
  expect(await callers.who(token)).toBe('unauthenticated');
});

it('refuses a token of 10 kB before it reads any part', async () => {
  const token = await issuer.sign({ filler: 'x'.repeat(10_000) });
  expect(token.length).toBeGreaterThan(10_000);
  expect(await callers.who(token)).toBe('unauthenticated');
  expect(issuer.requests()).toBe(0);
});

it.each(['a', 'a.b', 'a.b.c', '..', '...', 'a.b.c.d.e', `${base64([])}.${base64({})}.AA`, 'eyJ.eyJ.eyJ'])(
  'refuses %s',
  async (garbage) => {
    expect(await callers.who(garbage)).toBe('unauthenticated');
  },
);

describe('scopes', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['a list', ['orders:read', 'operations:read'], ['orders:read', 'operations:read']],
    ['a text', 'orders:read  orders:capture', ['orders:read', 'orders:capture']],
    ['a text with other scopes of the issuer', 'openid orders:read admin *', ['orders:read']],
    ['values of another type', ['orders:read', 7, null, {}], ['orders:read']],
    ['names of JavaScript', 'constructor __proto__ toString', []],
    ['an object', { 'orders:read': true }, []],
    ['none', undefined, []],
  ])('are read from %s', async (_name, scope, scopes) => {
    expect(await callers.who(await issuer.sign({ scope }))).toMatchObject({ scopes: new Set(scopes) });
  });
});

it('reads tenant and scopes from the configured claims', async () => {
  const env = { ...issuer.env, JWT_TENANT_CLAIM: 'https://shop.example/store', JWT_SCOPE_CLAIM: 'scp' };
  const named = someCallers(env, undefined, clock);
  const token = await issuer.sign({ 'https://shop.example/store': 'store-1', scp: ['orders:read'] });
  expect(await named.who(token)).toMatchObject({ tenant: 'store-1', scopes: new Set(['orders:read']) });
});

it('shows 200 printable characters of a subject, on one line', async () => {
  const caller = await callers.who(await issuer.sign({ sub: `auth0|\u001b[31m\nJoão 😀${'x'.repeat(300)}` }));
  const name = `auth0|[31mJoão 😀${'x'.repeat(184)}`;
  expect([...name]).toHaveLength(200);
  expect(caller).toMatchObject({ id: `jwt:${name}`, name });
});

it('logs at debug level why a token was refused, and nothing of the token', async () => {
  const token = await issuer.sign({ sub: 'canary', exp: NOON_S - 60 });
  await callers.who(token);
  expect(callers.logged).toMatchObject([{ level: 20, refused: 'ERR_JWT_EXPIRED', msg: 'a token was refused' }]);
  expect(JSON.stringify(callers.logged)).not.toContain(token.split('.')[1]);
  expect(JSON.stringify(callers.logged)).not.toContain('canary');
});
