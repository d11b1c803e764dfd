import { onTestFinished } from 'vitest';
import { Secret } from '../../../src/platform/secret.js';
import { createTransport, type SendOptions, type TransportSettings } from '../../../src/providers/calls/transport.js';
import type { WireRequest } from '../../../src/providers/provider.js';

export const DEADLINE_MS = 150;

export const aTransport = (baseUrl: string, settings: Partial<TransportSettings> = {}) => {
  const transport = createTransport({
    baseUrl,
    connections: 4,
    maxResponseBytes: 10_000,
    secret: new Secret('our-own-token'),
    ...settings,
  });
  onTestFinished(() => transport.close());
  const send = (method: WireRequest['method'], options: Partial<SendOptions> = {}, path = '/x') =>
    transport.send(
      { method, path, headers: {} },
      { signal: AbortSignal.timeout(5_000), freshConnection: false, ...options },
    );
  return {
    transport,
    send,
    post: (options?: Partial<SendOptions>) => send('POST', options),
    get: (options?: Partial<SendOptions>) => send('GET', options),
  };
};
