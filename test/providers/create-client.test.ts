import { pino } from 'pino';
import { expect, it } from 'vitest';
import { systemClock } from '../../src/platform/clock.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { createClient } from '../../src/providers/create-client.js';
import { mercadopago } from '../../src/providers/mercadopago/index.js';
import { anAccount } from '../support/an-account.js';
import { intentionOf } from './a-sandbox-client.js';
import { mercadopagoSettings, PROVIDER_KEY } from './adapters.js';

it('throws on an unknown exchange', async () => {
  const client = createClient({
    account: anAccount(),
    adapter: mercadopago.createAdapter('acme', mercadopagoSettings),
    transport: {
      send: async () => ({ kind: 'perhaps' }) as never,
      close: async () => {},
    },
    deadlines: { verbMs: 100, readMs: 100 },
    clock: systemClock,
    metrics: createMetrics(),
    logger: pino({ level: 'silent' }),
  });
  await expect(client.perform(intentionOf('CAPTURE', 'ORD-1'), PROVIDER_KEY)).rejects.toThrow('perhaps');
});
