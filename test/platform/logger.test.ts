import { expect, it } from 'vitest';
import { createLogger } from '../../src/platform/logger.js';

it('logs from its level on', () => {
  const logger = createLogger('warn');
  expect(logger.level).toBe('warn');
  expect([logger.isLevelEnabled('info'), logger.isLevelEnabled('error')]).toEqual([false, true]);
});

it('names the product in every entry', () => {
  expect(createLogger('silent').bindings()).toMatchObject({ name: 'guiche' });
});
