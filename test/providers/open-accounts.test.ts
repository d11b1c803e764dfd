import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/platform/clock.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { Secret } from '../../src/platform/secret.js';
import { providers } from '../../src/providers/index.js';
import { type ConfiguredAccount, openAccounts } from '../../src/providers/open-accounts.js';
import { aSandbox } from './a-sandbox-client.js';
import { mercadopagoSettings } from './adapters.js';

const open = (...accounts: readonly ConfiguredAccount[]) => {
  const deadlines = { verbMs: 2_000, readMs: 2_000 };
  const clients = openAccounts(accounts, {
    providers,
    deadlines,
    clock: systemClock,
    metrics: createMetrics(),
    logger: pino({ level: 'silent' }),
  });
  onTestFinished(async () => void (await Promise.all([...clients.values()].map((client) => client.close()))));
  return clients;
};

it('opens every account under its own name, at its own provider', async () => {
  const { mercadopago, vnda } = await aSandbox();
  const clients = open(
    {
      name: 'shop-a',
      tenant: 'a',
      provider: 'mercadopago',
      settings: {
        ...mercadopagoSettings,
        baseUrl: mercadopago.url,
        accessToken: new Secret(mercadopago.accessToken),
      } as ConfiguredAccount['settings'],
    },
    {
      name: 'shop-b',
      tenant: 'b',
      provider: 'vnda',
      settings: {
        baseUrl: vnda.url,
        shopHost: vnda.shopHost,
        accessToken: new Secret(vnda.accessToken),
      } as ConfiguredAccount['settings'],
    },
  );
  expect([...clients.keys()]).toEqual(['shop-a', 'shop-b']);
  expect(clients.get('shop-b')?.account).toMatchObject({
    name: 'shop-b',
    tenant: 'b',
    mode: 'SIMULATED',
    provider: { displayName: 'Vnda' },
  });
  const [first, second] = [clients.get('shop-a'), clients.get('shop-b')];
  expect(await first?.readOrder('ORDDEMOPROCESSED00000000001')).toMatchObject({
    order: { id: 'shop-a:ORDDEMOPROCESSED00000000001' },
  });
  expect(await second?.readOrder('C0FFEE0001')).toMatchObject({ order: { id: 'shop-b:C0FFEE0001' } });
});

it('refuses an unknown provider', () => {
  const account = {
    name: 'x',
    tenant: 'x',
    provider: 'acme',
    settings: { baseUrl: 'http://127.0.0.1:1', accessToken: new Secret('token-of-acme') },
  };
  expect(() => open(account)).toThrow('acme');
});
