import { expect, it } from 'vitest';
import { isSameIdentity } from '../../src/domain/account.js';
import { anIdentity } from '../support/an-account.js';

it('is the same only if provider, URL, shop, mode and owner are the same', () => {
  expect(isSameIdentity(anIdentity(), anIdentity())).toBe(true);
  const others = [
    { provider: 'other' },
    { baseUrl: 'https://api.other.example' },
    { shop: 'www.other.example' },
    { mode: 'LIVE' },
    { owner: 'other' },
  ] as const;
  for (const other of others) expect(isSameIdentity(anIdentity(), anIdentity(other))).toBe(false);
});
