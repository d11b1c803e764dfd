import { expect, it } from 'vitest';
import { assertNever } from '../../src/lib/assert-never.js';

it('names the unexpected value', () => {
  expect(() => assertNever('maybe' as never)).toThrow('"maybe"');
});
