import { environmentOf } from '../../../src/sandbox/environment.js';
import { startSandbox } from '../../../src/sandbox/sandbox.js';
import { runProcess, serve } from './serve.js';

export interface SandboxReady {
  /** The variables of a server that uses these providers. */
  readonly env: Readonly<Record<string, string>>;
}

export type SandboxCalls = {
  /** Adds orders that wait for capture; returns their ids. */
  addOrders(given: { readonly count: number }): readonly string[];
};

runProcess(async () => {
  const sandbox = await startSandbox({ rememberedRequests: 1_000 });
  const calls: SandboxCalls = {
    addOrders: ({ count }) => Array.from({ length: count }, () => `mercadopago:${sandbox.mercadopago.addOrder()}`),
  };
  serve({ env: environmentOf(sandbox) } satisfies SandboxReady, calls);
});
