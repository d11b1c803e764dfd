import { expect, it } from 'vitest';
import { assertNever } from '../../src/lib/assert-never.js';

it('names the value that no switch expects', () => {
  expect(() => assertNever('maybe' as never)).toThrow('"maybe"');
});
