import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Account } from '../../src/domain/account.js';
import type { Intention, OperationKind } from '../../src/domain/operation/kind.js';
import { systemClock } from '../../src/platform/clock.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { Secret } from '../../src/platform/secret.js';
import type { Deadlines } from '../../src/providers/calls/call.js';
import { createTransport } from '../../src/providers/calls/transport.js';
import { createClient } from '../../src/providers/create-client.js';
import { mercadopago } from '../../src/providers/mercadopago/index.js';
import type { CommonSettings, ProviderDefinition } from '../../src/providers/provider.js';
import { vnda } from '../../src/providers/vnda/index.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import type { SimulatedProvider } from '../../src/sandbox/simulated-provider.js';
import { PROVIDER_NAMES } from '../../src/sandbox/simulators.js';
import { readSettings } from './cases.js';

export const intentionOf = (kind: OperationKind, providerOrderId: string): Intention => ({ kind, providerOrderId });

export const aSandbox = async (): Promise<Sandbox> => {
  const sandbox = await startSandbox({ settleMs: 40, slowMs: 400 });
  onTestFinished(() => sandbox.close());
  return sandbox;
};

/** The address of a simulated provider, and its credential. */
type Simulator = Pick<SimulatedProvider, 'environment'>;

/** The simulator of a provider. */
export const simulatorOf = (sandbox: Sandbox, { name }: Pick<ProviderDefinition, 'name'>) => {
  const found = PROVIDER_NAMES.find((candidate) => candidate === name);
  if (found === undefined) throw new Error(`There is no simulator of ${name}: write src/sandbox/${name}/start.ts.`);
  return sandbox[found];
};

/** One account over real sockets, with its metrics and its log. */
export const clientOf = <Settings extends CommonSettings>(
  provider: ProviderDefinition<Settings>,
  { environment }: Simulator,
  deadlines: Partial<Deadlines> = {},
) => {
  const { name, displayName, capabilities } = provider;
  const given = Object.entries(provider.settings.variables).map(([setting, variable]) => [
    setting,
    environment[variable],
  ]);
  const settings = readSettings(provider, Object.fromEntries(given));
  const account: Account = {
    name,
    tenant: 'default',
    provider: { name, displayName, capabilities },
    mode: 'SIMULATED',
    identity: provider.identityOf(settings),
  };
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
  const metrics = createMetrics();
  const transport = createTransport({
    baseUrl: settings.baseUrl,
    connections: 32,
    maxResponseBytes: 100_000,
    secrets: [new Secret('our-own-token')],
    clock: systemClock,
  });
  const client = createClient({
    account,
    adapter: provider.createAdapter(name, settings),
    transport,
    deadlines: { verbMs: 5_000, readMs: 5_000, ...deadlines },
    clock: systemClock,
    metrics,
    logger,
  });
  onTestFinished(() => client.close());
  return { client, lines, metrics };
};

export const mercadopagoClient = (
  { mercadopago: simulator }: { readonly mercadopago: Simulator },
  deadlines: Partial<Deadlines> = {},
) => clientOf(mercadopago, simulator, deadlines);

export const vndaClient = ({ vnda: simulator }: Sandbox, deadlines: Partial<Deadlines> = {}) =>
  clientOf(vnda, simulator, deadlines);

export const aProviderKey = (): string => randomUUID();
