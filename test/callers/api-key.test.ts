import { expect, it } from 'vitest';
import { hashApiKey, idOfApiKey } from '../../src/callers/api-key.js';
import { anApiKey, keysEnv } from '../support/an-api-key.js';
import { NOON } from '../support/fake-clock.js';
import { someCallers } from './some-callers.js';

it('has the form guiche_, a public id, and 256 random bits', () => {
  const { text, kept } = anApiKey();
  expect(text).toMatch(/^guiche_k[a-z2-7]{10}_[A-Za-z0-9_-]{43}$/);
  expect(idOfApiKey(text)).toBe(kept.id);
  expect(new Set(Array.from({ length: 200 }, () => anApiKey().text)).size).toBe(200);
});

it('is kept only as its hash', () => {
  const { text, kept } = anApiKey({ name: 'web-shop', scopes: ['orders:read'] }, NOON);
  expect(kept).toEqual({
    id: idOfApiKey(text),
    name: 'web-shop',
    tenant: 'default',
    scopes: ['orders:read'],
    sha256: hashApiKey(text),
    createdAt: NOON.toISOString(),
  });
  expect(JSON.stringify(kept)).not.toContain(text.slice(19));
});

it('identifies its tenant and its scopes', async () => {
  const key = anApiKey({ name: 'till 4', tenant: 'store-1', scopes: ['orders:read', 'orders:capture'] });
  const { who } = someCallers(keysEnv(anApiKey(), key));
  expect(await who(key.text)).toEqual({
    id: `key:${key.kept.id}`,
    name: 'till 4',
    tenant: 'store-1',
    scopes: new Set(['orders:read', 'orders:capture']),
  });
});

it('is refused with any one character changed, left out or added', async () => {
  const { text } = anApiKey();
  const { who } = someCallers(keysEnv({ text, kept: anApiKey().kept }, anApiKey()));
  const real = anApiKey();
  const known = someCallers(keysEnv(real));
  expect(await known.who(real.text)).toMatchObject({ name: 'web-shop' });
  for (let at = 0; at < real.text.length; at += 1) {
    const [before, here, after] = [real.text.slice(0, at), real.text[at], real.text.slice(at + 1)];
    for (const near of [before + (here === 'a' ? 'b' : 'a') + after, before + after, `${before}a${here}${after}`])
      expect(await known.who(near)).toBe('unauthenticated');
  }
  expect(await who(text)).toBe('unauthenticated');
});

it('is refused with the secret of another key', async () => {
  const [one, other] = [anApiKey(), anApiKey()];
  const { who } = someCallers(keysEnv(one, other));
  expect(await who(`guiche_${one.kept.id}_${other.text.slice(19)}`)).toBe('unauthenticated');
});

it('is refused if the credential is only its id or its hash', async () => {
  const { kept } = anApiKey();
  const { who } = someCallers(keysEnv({ text: '', kept }));
  for (const credential of [kept.id, kept.sha256, `guiche_${kept.id}_${kept.sha256}`, `guiche_${kept.id}_`])
    expect(await who(credential)).toBe('unauthenticated');
});

it('is refused from the moment of its expiry on', async () => {
  const key = anApiKey({ expiresAt: new Date(NOON.getTime() + 60_000).toISOString() });
  const { who, clock } = someCallers(keysEnv(key));
  await clock.advance(59_999);
  expect(await who(key.text)).toMatchObject({ name: 'web-shop' });
  await clock.advance(1);
  expect(await who(key.text)).toBe('unauthenticated');
});
