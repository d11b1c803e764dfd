import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../../src/platform/clock.js';
import { createMetrics } from '../../../src/platform/metrics.js';
import { Secret } from '../../../src/platform/secret.js';
import { createCall } from '../../../src/providers/calls/call.js';
import { createTransport, type Transport, type TransportSettings } from '../../../src/providers/calls/transport.js';
import type { Reply, WireRequest } from '../../../src/providers/provider.js';
import { anAccount, KEY_PROVIDER, STATE_PROVIDER } from '../../support/an-account.js';

export const DEADLINE_MS = 150;

/** Longer than any test waits. */
const NO_DEADLINE = { verbMs: 60_000, readMs: 60_000 };

/** The calls of an account whose adapter returns the raw reply. */
const callsOver = (transport: Transport, freshConnection = false) =>
  createCall<Reply>({
    account: anAccount({ capabilities: freshConnection ? STATE_PROVIDER : KEY_PROVIDER }),
    adapter: { read: (reply) => reply, findUnrecognized: () => [] },
    transport,
    deadlines: NO_DEADLINE,
    clock: systemClock,
    metrics: createMetrics(),
    logger: pino({ level: 'silent' }),
  });

interface SendOptions {
  readonly signal: AbortSignal;
  readonly freshConnection: boolean;
}

export const aTransport = (baseUrl: string, settings: Partial<TransportSettings> = {}) => {
  const transport = createTransport({
    baseUrl,
    connections: 4,
    maxResponseBytes: 10_000,
    secrets: [new Secret('our-own-token')],
    clock: systemClock,
    ...settings,
  });
  onTestFinished(() => transport.close());
  const [calls, freshCalls] = [callsOver(transport), callsOver(transport, true)];
  const send = (method: WireRequest['method'], options: Partial<SendOptions> = {}, path = '/x') => {
    const { signal = AbortSignal.timeout(5_000), freshConnection = false } = options;
    const request = { method, path, headers: {} };
    return (freshConnection ? freshCalls : calls)({
      verb: method === 'GET' ? 'READ' : 'CAPTURE',
      request,
      caller: signal,
    });
  };
  return {
    transport,
    send,
    post: (options?: Partial<SendOptions>) => send('POST', options),
    get: (options?: Partial<SendOptions>) => send('GET', options),
  };
};
