import fc from 'fast-check';
import { GraphQLDuration } from 'graphql-scalars';
import { describe, expect, it } from 'vitest';
import { durationFrom } from '../../src/lib/duration.js';

describe('a length of time', () => {
  it.each(['P3Y6M4DT12H30M5S', 'P3D', 'PT30M', 'P1W', 'PT0.5S', 'P0D', 'PT1,5H'])('is kept unchanged: %s', (text) => {
    expect(durationFrom(text)).toBe(text);
  });

  it.each([undefined, '', 'P', 'PT', 'P1DT', '3 days', 'P1H', 'PT1D', 'p3d', 'P3D\n', ' P3D', 'P1S', 'P-3D'])(
    'is not found in %j',
    (text) => {
      expect(durationFrom(text)).toBeNull();
    },
  );

  it('is always valid for the API’s scalar', () => {
    const near = fc
      .array(fc.constantFrom(...'PTYMWDHS0123456789.,-'), { maxLength: 12 })
      .map((parts) => `P${parts.join('')}`);
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (text) => {
        const read = durationFrom(text);
        expect(read === null || GraphQLDuration.serialize(read) === text).toBe(true);
      }),
    );
  });
});
