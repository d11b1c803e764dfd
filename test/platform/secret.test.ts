import { format, inspect } from 'node:util';
import { expect, it } from 'vitest';
import { Secret } from '../../src/platform/secret.js';

const TEXT = 'APP_USR-canary';
const secret = new Secret(TEXT);

it('is returned by reveal', () => {
  expect(secret.reveal()).toBe(TEXT);
});

it.each([
  ['JSON', () => JSON.stringify({ deep: [secret] })],
  ['String', () => String(secret)],
  ['a template', () => `${secret}`],
  ['addition', () => `Bearer ${[secret].join('')}`],
  ['inspect', () => inspect({ deep: [secret] }, { depth: 9, showHidden: true })],
  ['format', () => format('%s %o %j', secret, secret, secret)],
  ['an error', () => String(new Error('no', { cause: secret }).cause)],
])('is masked in %s', (_name, show) => {
  expect(show()).not.toContain(TEXT);
  expect(show()).toContain('[secret]');
});

it('has no property that could be copied', () => {
  expect({ ...secret }).toEqual({});
  expect(JSON.stringify(structuredClone({ ...secret }))).not.toContain(TEXT);
});
