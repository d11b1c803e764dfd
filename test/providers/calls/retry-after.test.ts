import { expect, it } from 'vitest';
import { parseRetryAfter } from '../../../src/providers/calls/retry-after.js';
import { NOON } from '../../support/fake-clock.js';

it.each([
  ['0', '2026-03-02T12:00:00.000Z'],
  ['120', '2026-03-02T12:02:00.000Z'],
  ['Mon, 02 Mar 2026 12:05:00 GMT', '2026-03-02T12:05:00.000Z'],
  ['Monday, 02-Mar-26 12:05:00 GMT', '2026-03-02T12:05:00.000Z'],
])('reads %s', (header, iso) => {
  expect(parseRetryAfter(header, NOON)?.toISOString()).toBe(iso);
});

it.each([null, '', '-5', '1.5', 'soon 5', '9999999999', 'Mon, 99 Mar 2026 12:05:00 GMT', 'Mon, 02 Mar 2026 12:05:00'])(
  'finds no moment in %j',
  (header) => {
    expect(parseRetryAfter(header, NOON)).toBeNull();
  },
);
