import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCursor, newestFirst, parseCursor, placeOf, toCursor } from '../../src/domain/cursor.js';

const ID = 'op_0d5020ed-1af6-469c-ae06-c3bec19954bb';

it('reads back every cursor that it writes', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999_999_999), fc.uuid(), (startedAtMs, uuid) => {
      const place = { startedAtMs, id: `op_${uuid}` };
      expect(parseCursor(toCursor(place))).toEqual(place);
    }),
  );
});

it('names a moment that a date can hold', () => {
  const { startedAtMs } = parseCursor(`999999999999999~${ID}`) ?? { startedAtMs: Number.NaN };
  expect(new Date(startedAtMs).getTime()).toBe(999_999_999_999_999);
});

it.each(['', ID, `1~op_1`, `~${ID}`, `-1~${ID}`, `1e3~${ID}`, `9999999999999999~${ID}`, `1~${ID}~`])(
  'does not accept %j as a cursor',
  (text) => {
    expect(isCursor(text)).toBe(false);
  },
);

it('sorts the newest first, and operations of one moment by id', () => {
  const [late, early] = [new Date(2_000), new Date(1_000)];
  const places = [
    { startedAt: early, id: 'op_b' },
    { startedAt: late, id: 'op_a' },
    { startedAt: early, id: 'op_c' },
  ].map(placeOf);
  expect(places.sort(newestFirst).map(({ id }) => id)).toEqual(['op_a', 'op_c', 'op_b']);
  expect(places.map((place) => newestFirst(place, { ...place }))).toEqual([0, 0, 0]);
});
