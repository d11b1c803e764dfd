import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createMetrics } from '../../src/platform/metrics.js';
import { createProvider } from '../../src/providers/create-client.js';
import { mercadopago } from '../../src/providers/mercadopago/index.js';
import { anAccount } from '../support/an-account.js';
import { intentionOf } from './a-sandbox-client.js';
import { mercadopagoSettings, PROVIDER_KEY } from './adapters.js';

it('refuses an exchange that it does not know', async () => {
  const client = createProvider({
    account: anAccount(),
    adapter: mercadopago.createAdapter('acme', mercadopagoSettings),
    transport: {
      send: async () => ({ exchange: { kind: 'perhaps' } as never, sentAt: null, answeredAt: null }),
      close: async () => {},
    },
    deadlines: { verbMs: 100, readMs: 100 },
    metrics: createMetrics(),
    logger: pino({ level: 'silent' }),
  });
  await expect(client.perform(intentionOf('CAPTURE', 'ORD-1'), PROVIDER_KEY)).rejects.toThrow('perhaps');
});
