import { expect, it } from 'vitest';
import { identityUrlOf, isLoopback } from '../../src/lib/loopback.js';

it.each(['http://127.0.0.1:4010', 'http://127.1.2.3', 'http://localhost', 'http://[::1]:80'])(
  '%s is this machine',
  (url) => {
    expect(isLoopback(url)).toBe(true);
  },
);

it.each(['http://127.evil.example', 'http://localhost.evil.example', 'http://10.0.0.1', 'https://api.vnda.com.br'])(
  '%s is not',
  (url) => {
    expect(isLoopback(url)).toBe(false);
  },
);

it('two ports on loopback have one identity; two hosts have two', () => {
  expect(identityUrlOf('http://127.0.0.1:4010')).toBe(identityUrlOf('http://localhost:1'));
  expect(identityUrlOf('https://api.vnda.com.br')).toBe('https://api.vnda.com.br');
});
