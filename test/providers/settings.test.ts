import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { hideCredentials } from '../../src/platform/redact.js';
import { Secret } from '../../src/platform/secret.js';
import { providers } from '../../src/providers/index.js';
import { mercadopago } from '../../src/providers/mercadopago/index.js';
import { vnda } from '../../src/providers/vnda/index.js';
import { aLog } from '../platform/a-log.js';
import { mercadopagoSettings, vndaSettings } from './adapters.js';
import { PROVIDERS } from './cases.js';

it('exist for every provider', () => {
  expect(providers.map(({ name }) => name)).toEqual(['mercadopago', 'vnda']);
});

describe.each(PROVIDERS)(
  'the settings of $displayName',
  ({ provider: { name, settings }, given, baseUrl, credential }) => {
    it('need no base URL, and hide the token', () => {
      const parsed = settings.schema.safeParse(given);
      expect(parsed).toMatchObject({ success: true, data: { baseUrl } });
      for (const text of [JSON.stringify(parsed), String(parsed), inspect(parsed, { depth: 9 })])
        expect(text).not.toContain(credential);
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

    it.each(['short', `${credential}\r\nx: y`, 'ç'.repeat(20), 'a'.repeat(513)])(
      'refuse a secret such as %.20j',
      (secret) => {
        for (const setting of settings.secrets)
          expect(settings.schema.safeParse({ ...given, [setting]: secret }).success).toBe(false);
      },
    );

    it('have the name of their provider, and each has a variable and a description', () => {
      expect(settings.provider).toBe(name);
      expect(Object.keys(settings.variables).toSorted()).toEqual(Object.keys(settings.expects).toSorted());
      expect(Object.keys(settings.variables)).toEqual(expect.arrayContaining(['baseUrl', ...settings.secrets]));
      for (const variable of Object.values(settings.variables)) expect(variable).toMatch(/^[A-Z][A-Z0-9_]+$/);
    });

    it('describe the shape of their credential, in any text, if it has one', () => {
      const { credentialShapes } = settings;
      for (const shape of credentialShapes) expect([shape.flags, shape.test('')]).toEqual(['', false]);
      const isShaped = credentialShapes.some((shape) => shape.test(credential));
      expect(isShaped).toBe(credentialShapes.length > 0);
      hideCredentials(credentialShapes);
      const { logger, lines } = aLog();
      for (const told of [{ [credential]: 1 }, { at: [credential] }, { err: new Error(credential) }])
        logger.info(told, 'x');
      expect(lines.filter((line) => line.includes(credential))).toHaveLength(isShaped ? 0 : 3);
    });

    it('make a Secret of exactly the secrets', () => {
      const parsed = settings.schema.safeParse(given);
      const entries = Object.entries(parsed.success ? parsed.data : {});
      expect(entries.flatMap(([setting, value]) => (value instanceof Secret ? [setting] : []))).toEqual(
        settings.secrets,
      );
    });

    it('refuse unknown settings', () => {
      expect(settings.schema.safeParse({ ...given, token: 'x' }).success).toBe(false);
    });
  },
);

describe('the identity of an account', () => {
  const identify = (accessToken: string, baseUrl = mercadopagoSettings.baseUrl) =>
    mercadopago.identityOf({ accessToken: new Secret(accessToken), baseUrl });

  it('stays the same when a seller renews the token', () => {
    expect(identify('APP_USR-1-446566691')).toEqual(identify('APP_USR-2-446566691'));
    expect(identify('APP_USR-1-446566691').owner).toMatch(/^[0-9a-f]{64}$/);
    expect(identify('APP_USR-1-446566692').owner).not.toBe(identify('APP_USR-1-446566691').owner);
    expect(identify('APP_USR-without-number').owner).toBeNull();
  });

  it('distinguishes LIVE, TEST and SIMULATED', () => {
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
