import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCursor, parseCursor, toCursor } from '../../src/domain/cursor.js';

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
  'takes %j for no cursor',
  (text) => {
    expect(isCursor(text)).toBe(false);
  },
);
