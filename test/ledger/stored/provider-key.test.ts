import { expect, it } from 'vitest';
import { type ProviderKeyParts, providerKeyOf } from '../../../src/ledger/stored/provider-key.js';

const PARTS: ProviderKeyParts = {
  tenant: 'default',
  account: 'acme',
  intention: { kind: 'CAPTURE', providerOrderId: 'ORD-1' },
  idempotencyKey: 'k1',
  generation: 1,
};

it('never changes from one version to the next: a key sent yesterday is sent again tomorrow', () => {
  expect(providerKeyOf(PARTS)).toBe('1c0ab447-99c2-8f80-b98a-ecde58ae2541');
});

it('is a UUID of version 8, and never the key of the caller', () => {
  for (const generation of Array.from({ length: 200 }).keys()) {
    const key = providerKeyOf({ ...PARTS, generation });
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(key).not.toContain(PARTS.idempotencyKey);
  }
});

it.each([
  { tenant: 'x' },
  { account: 'x' },
  { intention: { kind: 'CAPTURE', providerOrderId: 'x' } },
  { intention: { kind: 'PROCESS', providerOrderId: 'ORD-1' } },
  { idempotencyKey: 'x' },
  { generation: 2 },
] satisfies Partial<ProviderKeyParts>[])('is another one when %o', (changes) => {
  expect(providerKeyOf({ ...PARTS, ...changes })).not.toBe(providerKeyOf(PARTS));
});
