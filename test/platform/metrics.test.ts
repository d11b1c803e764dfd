import { expect, it } from 'vitest';
import { createMetrics } from '../../src/platform/metrics.js';

it('counts by name and labels, whatever their order', () => {
  const metrics = createMetrics();
  metrics.count('outcomes', { kind: 'CAPTURE', provider: 'acme' });
  metrics.count('outcomes', { provider: 'acme', kind: 'CAPTURE' });
  metrics.count('outcomes', { provider: 'other', kind: 'CAPTURE' });
  expect(metrics.read('outcomes', { kind: 'CAPTURE', provider: 'acme' })).toBe(2);
  expect(metrics.read('outcomes', { kind: 'CAPTURE', provider: 'other' })).toBe(1);
  expect(metrics.read('outcomes', { kind: 'CAPTURE' })).toBe(0);
  expect(metrics.read('others', { kind: 'CAPTURE', provider: 'acme' })).toBe(0);
});

it('takes names of object properties for labels like any other', () => {
  const metrics = createMetrics();
  metrics.count('constructor', { toString: '__proto__' });
  expect(metrics.read('constructor', { toString: '__proto__' })).toBe(1);
});
