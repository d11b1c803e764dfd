import type { Attempt } from '../../../src/domain/operation/attempt.js';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { PROVIDER_NAMES, type ProviderName } from '../../../src/sandbox/simulators.js';
import { aGateway, aSandbox, type GatewayOptions } from '../../support/a-gateway.js';
import { aFreshLedger } from './stores.js';

export const PROVIDERS = PROVIDER_NAMES;

/** A provider with an order that waits for capture, and what the simulator knows of it. */
export const withOrder = async (name: ProviderName, options: GatewayOptions = {}) => {
  const sandbox = await aSandbox();
  const provider = sandbox[name];
  const id = provider.addOrder();
  const captures = () => provider.requests().filter(({ verb, orderId }) => verb === 'capture' && orderId === id);
  return {
    sandbox,
    provider,
    id,
    orderId: `${name}:${id}`,
    gateway: aGateway(sandbox, { ...options, ledger: options.ledger ?? (await aFreshLedger(options.clock)) }),
    captures,
    effects: () => captures().filter(({ effect }) => effect).length,
  };
};

/** Every attempt but the reading before a send, which only some providers ask for. */
export const sendsAndLooks = (operation: Operation | null): readonly Attempt[] =>
  operation?.attempts.filter(({ purpose }) => purpose !== 'BASELINE') ?? [];
