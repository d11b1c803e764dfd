import type { Account } from '../domain/account.js';
import { Secret } from '../platform/secret.js';
import { SIZE_BY_LANE } from './calls/lanes.js';
import { createTransport } from './calls/transport.js';
import type { ProviderClient } from './client.js';
import { type ClientDependencies, createClient } from './create-client.js';
import type { CommonSettings, ProviderDefinition } from './provider.js';

/** An account, with settings that its provider's schema accepted. */
export interface ConfiguredAccount {
  readonly name: string;
  readonly tenant: string;
  readonly provider: string;
  readonly settings: CommonSettings;
}

/** An order has some kilobytes. An answer with more bytes than this is dropped. */
const MAX_RESPONSE_BYTES = 2_000_000;
/** One socket for every slot of every lane. */
const CONNECTIONS = Object.values(SIZE_BY_LANE).reduce((sum, { slots }) => sum + slots, 0);

export interface AccountsDependencies extends Pick<ClientDependencies, 'deadlines' | 'clock' | 'metrics' | 'logger'> {
  /** The providers that accounts may name. */
  readonly providers: readonly ProviderDefinition[];
}

/** Every configured account, by name. It opens no socket yet. */
export const openAccounts = (
  configured: readonly ConfiguredAccount[],
  dependencies: AccountsDependencies,
): ReadonlyMap<string, ProviderClient> =>
  new Map(configured.map((account) => [account.name, openAccount(account, dependencies)]));

const openAccount = (
  { name, tenant, provider, settings }: ConfiguredAccount,
  { providers, ...dependencies }: AccountsDependencies,
): ProviderClient => {
  const definition = providers.find((candidate) => candidate.name === provider);
  if (definition === undefined) throw new Error(`There is no provider ${provider}.`);
  const identity = definition.identityOf(settings);
  const { displayName, capabilities } = definition;
  const account: Account = {
    name,
    tenant,
    provider: { name: provider, displayName, capabilities },
    mode: identity.mode,
    identity,
  };
  const transport = createTransport({
    baseUrl: settings.baseUrl,
    connections: CONNECTIONS,
    maxResponseBytes: MAX_RESPONSE_BYTES,
    clock: dependencies.clock,
    secrets: Object.values(settings).filter((value) => value instanceof Secret),
  });
  return createClient({ ...dependencies, account, adapter: definition.createAdapter(name, settings), transport });
};
