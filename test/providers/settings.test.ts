import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/platform/secret.js';
import { providers } from '../../src/providers/index.js';
import { mercadopago } from '../../src/providers/mercadopago/index.js';
import { vnda } from '../../src/providers/vnda/index.js';
import { mercadopagoSettings, vndaSettings } from './adapters.js';

const TOKEN = 'APP_USR-1234567890-446566691';

it('are listed for every provider', () => {
  expect(providers.map(({ name }) => name)).toEqual(['mercadopago', 'vnda']);
});

describe.each([
  ['Mercado Pago', mercadopago, { accessToken: TOKEN }, 'https://api.mercadopago.com'],
  ['Vnda', vnda, { accessToken: TOKEN, shopHost: 'www.the-store.com.br' }, 'https://api.vnda.com.br'],
] as const)('the settings of %s', (_, { settings }, given, baseUrl) => {
  it('need no base URL, and hide the token', () => {
    const parsed = settings.schema.safeParse(given);
    expect(parsed).toMatchObject({ success: true, data: { baseUrl } });
    for (const text of [JSON.stringify(parsed), String(parsed), inspect(parsed, { depth: 9 })])
      expect(text).not.toContain(TOKEN);
  });

  it.each(['nonsense', '', 'http://api.example.com', 'ftp://127.0.0.1', 'https://', 'file:///etc/passwd'])(
    'refuse the base URL %j by name and throw nothing',
    (url) => {
      const parsed = settings.schema.safeParse({ ...given, baseUrl: url });
      expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])).toContain('baseUrl');
    },
  );

  it('take plain http on this machine', () => {
    expect(settings.schema.safeParse({ ...given, baseUrl: 'http://127.0.0.1:4010' }).success).toBe(true);
  });

  it.each(['short', `${TOKEN}\r\nx: y`, 'ç'.repeat(20), 'a'.repeat(513)])(
    'refuse a token such as %.20j',
    (accessToken) => {
      expect(settings.schema.safeParse({ ...given, accessToken }).success).toBe(false);
    },
  );

  it('refuse what they do not know', () => {
    expect(settings.schema.safeParse({ ...given, token: 'x' }).success).toBe(false);
  });
});

describe('where and as whom an account sends', () => {
  const identify = (accessToken: string, baseUrl = mercadopagoSettings.baseUrl) =>
    mercadopago.identityOf({ accessToken: new Secret(accessToken), baseUrl });

  it('stays the same when a seller renews the token', () => {
    expect(identify('APP_USR-1-446566691')).toEqual(identify('APP_USR-2-446566691'));
    expect(identify('APP_USR-1-446566691').owner).toMatch(/^[0-9a-f]{64}$/);
    expect(identify('APP_USR-1-446566692').owner).not.toBe(identify('APP_USR-1-446566691').owner);
    expect(identify('APP_USR-without-number').owner).toBeNull();
  });

  it('tells LIVE from TEST from SIMULATED', () => {
    expect(identify('APP_USR-1-446566691').mode).toBe('LIVE');
    expect(identify('TEST-1-446566691').mode).toBe('TEST');
    expect(identify('TEST-1-446566691', 'http://127.0.0.1:1').mode).toBe('SIMULATED');
    expect(vnda.identityOf(vndaSettings)).toEqual({
      provider: 'vnda',
      baseUrl: 'https://api.vnda.com.br',
      shop: 'www.the-store.com.br',
      mode: 'LIVE',
      owner: null,
    });
    expect(vnda.identityOf({ ...vndaSettings, baseUrl: 'https://api.sandbox.vnda.com.br' }).mode).toBe('TEST');
    expect(vnda.identityOf({ ...vndaSettings, baseUrl: 'http://127.0.0.1:1' }).mode).toBe('SIMULATED');
  });
});
