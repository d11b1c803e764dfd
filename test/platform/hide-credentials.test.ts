import { expect, it } from 'vitest';
import { hideCredentials, isHarmless, redact } from '../../src/platform/redact.js';
import { aLog } from './a-log.js';

it('masks texts of the given shapes from then on, also in an existing log', () => {
  const { logger, lines } = aLog();
  const token = 'zeta_live_0123456789';
  const said = () => {
    logger.info({ field: token, [token]: { nested: [`Token ${token}.`] } }, `failed with ${token}`);
    logger.error(new Error(`no such token: ${token}`));
    return lines.splice(0).join('');
  };
  expect(said()).toContain(token);
  hideCredentials([/zeta_live_[a-z0-9]{6,}/]);
  expect(said()).not.toContain(token);
});

const LOOK = [/acme_live_[a-z0-9]{6,}/, /(?:pk|sk)-(?=[\w-]{8})[\w-]+/];

it('leaves a text that only begins like a credential, without a long search', () => {
  hideCredentials(LOOK);
  for (const text of ['acme_live_', 'acme_live_01', 'pk-abc', 'task-0123']) {
    expect([isHarmless(text), redact(text)]).toEqual([true, text]);
  }
});

it('accepts the same shapes again and keeps the earlier ones', () => {
  hideCredentials(LOOK);
  hideCredentials([]);
  hideCredentials(LOOK);
  expect(redact('a acme_live_0123456789 and a sk-0123456789-abc')).toBe('a [secret] and a [secret]');
  expect(redact('Bearer abcdefgh, guiche_0123456789')).toBe('[secret], [secret]');
});
