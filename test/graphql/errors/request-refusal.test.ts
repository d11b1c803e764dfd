import { expect, it } from 'vitest';
import { toGraphQLError } from '../../../src/graphql/errors/request-refusal.js';

it('becomes an error with its code, its status and its headers', () => {
  const { message, extensions } = toGraphQLError({
    ...{ code: 'RATE_LIMITED', retryAfterSeconds: 7 },
    headers: { 'x-more': 'said' },
  });
  expect(message).toMatch(/^Too many requests\./);
  const headers = new Map([
    ['x-more', 'said'],
    ['retry-after', '7'],
  ]);
  expect(extensions).toEqual({ code: 'RATE_LIMITED', http: { status: 429, headers } });
});

it('of one field sets no status for the whole answer, and keeps its own message', () => {
  const { message, extensions } = toGraphQLError({ code: 'FORBIDDEN', message: 'This credential lacks it.' });
  expect(message).toBe('This credential lacks it.');
  expect(extensions).toEqual({ code: 'FORBIDDEN' });
});
