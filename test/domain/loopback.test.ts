import { expect, it } from 'vitest';
import { isLoopback } from '../../src/domain/loopback.js';

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
