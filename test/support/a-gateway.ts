import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { readAccounts } from '../../src/config/accounts.js';
import type { Caller } from '../../src/domain/caller.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { createOperations } from '../../src/operations/create-operations.js';
import type { Dependencies } from '../../src/operations/dependencies.js';
import { createInFlight } from '../../src/operations/in-flight.js';
import type { Operations } from '../../src/operations/operations.js';
import type { OperationOutcome, Outcome } from '../../src/operations/outcome.js';
import { startWorker, type Worker } from '../../src/operations/worker.js';
import { type Clock, systemClock } from '../../src/platform/clock.js';
import { createLogger } from '../../src/platform/logger.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { providers as allProviders, settingsReaders } from '../../src/providers/index.js';
import { openAccounts } from '../../src/providers/open-accounts.js';
import { environmentOf } from '../../src/sandbox/environment.js';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.js';
import { createMemoryLedger } from './ledgers/memory-ledger.js';
import { noFile } from './no-file.js';

const SHOP: Caller = { tenant: 'default', name: 'shop-front' };

/** A sandbox on free ports; it closes after the test. */
export const aSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const sandbox = await startSandbox({ settleMs: 40, slowMs: 40, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
};

export interface Gateway extends Operations {
  readonly ledger: Ledger;
  /** Starts a worker; it stops after the test. */
  work(): Worker;
  capture(orderId: string, idempotencyKey?: string): Promise<Outcome>;
  process(orderId: string, idempotencyKey?: string): Promise<Outcome>;
  reconcile(outcome: Outcome): Promise<OperationOutcome>;
}

export interface GatewayOptions {
  /** Variables that replace the sandbox's own: a wrong token, an address without a server … */
  readonly env?: Readonly<Record<string, string>>;
  readonly ledger?: Ledger;
  readonly clock?: Clock;
  readonly verbDeadlineMs?: number;
  readonly readDeadlineMs?: number;
}

/** One process of the product without HTTP and GraphQL, over real sockets to the sandbox. */
export const aGateway = (sandbox: Sandbox, options: GatewayOptions = {}): Gateway => {
  const { clock = systemClock, verbDeadlineMs = 2_000, readDeadlineMs = 2_000, env = {} } = options;
  const ledger = options.ledger ?? createMemoryLedger(clock);
  const metrics = createMetrics();
  const environment = { env: { ...environmentOf(sandbox), ...env }, readFile: noFile };
  const { accounts, faults } = readAccounts(environment, settingsReaders);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const deadlines = { verbMs: verbDeadlineMs, readMs: readDeadlineMs };
  const providers = openAccounts(accounts, {
    providers: allProviders,
    deadlines,
    clock,
    metrics,
    logger: createLogger('silent'),
  });
  onTestFinished(async () => void (await Promise.all([...providers.values()].map((provider) => provider.close()))));
  const dependencies: Dependencies = {
    ledger,
    clock,
    metrics,
    providers,
    inFlight: createInFlight(),
    newOperationId: () => `op_${randomUUID()}`,
    verbDeadlineMs,
  };
  const operations = createOperations(dependencies);
  return {
    ...operations,
    ledger,
    work: () => {
      const worker = startWorker(dependencies, (error) => {
        throw error;
      });
      onTestFinished(worker.stop);
      return worker;
    },
    capture: (orderId, idempotencyKey = 'k1') =>
      operations.acceptCommand(SHOP, { kind: 'CAPTURE', orderId, idempotencyKey }),
    process: (orderId, idempotencyKey = 'k1') =>
      operations.acceptCommand(SHOP, { kind: 'PROCESS', orderId, idempotencyKey }),
    reconcile: ({ operation }) => operations.reconcileOperation(SHOP, operation?.id ?? ''),
  };
};
