import { expect, it } from 'vitest';
import { daysAfter, momentFrom } from '../../src/lib/moment.js';

it.each([
  ['2024-08-26T13:06:51.045317772Z', '2024-08-26T13:06:51.045Z'],
  ['2024-08-26T13:06:51.045Z', '2024-08-26T13:06:51.045Z'],
  ['2024-08-26T10:06:51.045-03:00', '2024-08-26T13:06:51.045Z'],
  ['2024-08-26T10:06:51-0300', '2024-08-26T13:06:51.000Z'],
  ['2024-08-26T13:06Z', '2024-08-26T13:06:00.000Z'],
])('reads %s', (text, iso) => {
  expect(momentFrom(text)?.toISOString()).toBe(iso);
});

it.each([
  undefined,
  '',
  '2024-08-26',
  '0423',
  'soon',
  '2024-13-26T13:06:51Z',
  '2024-08-26T99:06:51Z',
  '2024-08-26T13:06:51 (5)',
])('does not accept %j as a moment', (text) => {
  expect(momentFrom(text)).toBeNull();
});

it('guesses no offset, because the text would mean another moment on another machine', () => {
  expect(momentFrom('2024-08-26T13:06:51')).toBeNull();
});

it('counts days of 24 hours', () => {
  expect(daysAfter(new Date('2024-02-27T12:00:00Z'), 5)?.toISOString()).toBe('2024-03-03T12:00:00.000Z');
  expect(daysAfter(null, 5)).toBeNull();
});
