import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Account } from '../../src/domain/account.js';
import type { Intention, OperationKind } from '../../src/domain/operation/kind.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { Secret } from '../../src/platform/secret.js';
import type { Deadlines } from '../../src/providers/calls/call.js';
import { createTransport } from '../../src/providers/calls/transport.js';
import { createClient } from '../../src/providers/create-client.js';
import { mercadopago } from '../../src/providers/mercadopago/index.js';
import type { Adapter, ProviderDefinition } from '../../src/providers/provider.js';
import { vnda } from '../../src/providers/vnda/index.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';

export const intentionOf = (kind: OperationKind, providerOrderId: string): Intention => ({ kind, providerOrderId });

export const aSandbox = async (): Promise<Sandbox> => {
  const sandbox = await startSandbox({ settleMs: 40, slowMs: 400 });
  onTestFinished(() => sandbox.close());
  return sandbox;
};

/** One account over real sockets, with what it counted and logged. */
const aClient = (
  definition: Pick<ProviderDefinition, 'name' | 'displayName' | 'capabilities'>,
  adapter: Adapter,
  baseUrl: string,
  deadlines: Partial<Deadlines> = {},
) => {
  const { name, displayName, capabilities } = definition;
  const identity = { provider: name, baseUrl, shop: null, mode: 'SIMULATED', owner: null } as const;
  const account: Account = {
    name,
    tenant: 'default',
    provider: { name, displayName, capabilities },
    mode: 'SIMULATED',
    identity,
  };
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
  const metrics = createMetrics();
  const transport = createTransport({
    baseUrl,
    connections: 32,
    maxResponseBytes: 100_000,
    secrets: [new Secret('our-own-token')],
  });
  const client = createClient({
    account,
    adapter,
    transport,
    deadlines: { verbMs: 5_000, readMs: 5_000, ...deadlines },
    metrics,
    logger,
  });
  onTestFinished(() => client.close());
  return { client, lines, metrics };
};

export const mercadopagoClient = (
  { mercadopago: { url, accessToken } }: Sandbox,
  deadlines: Partial<Deadlines> = {},
) => {
  const adapter = mercadopago.createAdapter('mercadopago', { accessToken: new Secret(accessToken), baseUrl: url });
  return aClient(mercadopago, adapter, url, deadlines);
};

export const vndaClient = ({ vnda: { url, accessToken, shopHost } }: Sandbox, deadlines: Partial<Deadlines> = {}) => {
  const adapter = vnda.createAdapter('vnda', { accessToken: new Secret(accessToken), shopHost, baseUrl: url });
  return aClient(vnda, adapter, url, deadlines);
};

export const aProviderKey = (): string => randomUUID();
