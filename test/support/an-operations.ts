import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Caller } from '../../src/domain/caller.js';
import type { OperationKind } from '../../src/domain/operation/kind.js';
import { createOperations } from '../../src/operations/create-operations.js';
import type { Dependencies } from '../../src/operations/dependencies.js';
import { createInFlight, type InFlight } from '../../src/operations/in-flight.js';
import type { Operations, OrderCommand } from '../../src/operations/operations.js';
import type { Outcome } from '../../src/operations/outcome.js';
import { startWorker, type Worker } from '../../src/operations/worker.js';
import { type CountedMetrics, createMetrics } from '../../src/platform/metrics.js';
import type { ProviderClient } from '../../src/providers/client.js';
import { createFakeClock, type FakeClock } from './fake-clock.js';
import { createFakeProvider, type FakeProviderClient, type FakeProviderScript } from './fake-provider-client.js';
import { createMemoryLedger } from './ledgers/memory-ledger.js';
import { createUnreliableLedger, type UnreliableLedger } from './ledgers/unreliable-ledger.js';

export const CALLER: Caller = { tenant: 'default', name: 'shop-front' };

/** The deadline of a money verb here; a lease lasts three times as long. */
export const VERB_DEADLINE_MS = 20_000;

export interface TestOperations extends Operations {
  /** Captures acme:ORD-1 with the key k1 for CALLER, unless told otherwise. */
  capture(command?: Partial<OrderCommand>): Promise<Outcome>;
  /** The same, of the verb `process`. */
  process(command?: Partial<OrderCommand>): Promise<Outcome>;
  /** A worker over the same store, stopped after the test. */
  work(onDefect?: (error: unknown) => void): Worker;
  readonly dependencies: Dependencies;
  readonly provider: FakeProviderClient;
  readonly ledger: UnreliableLedger;
  readonly clock: FakeClock;
  readonly metrics: CountedMetrics;
  readonly inFlight: InFlight;
}

export interface TestOperationsOptions extends Omit<FakeProviderScript, 'clock'> {
  /** Accounts beside the scripted one. */
  readonly others?: readonly ProviderClient[];
  /** What another process over the same store has. */
  readonly store?: Pick<TestOperations, 'ledger' | 'clock'>;
}

/** Every operation over an in-memory ledger, a clock that a test holds, and one scripted provider: the account "acme". */
export const anOperations = (options: TestOperationsOptions = {}): TestOperations => {
  const { others = [], store, ...script } = options;
  const clock = store?.clock ?? createFakeClock();
  const ledger = store?.ledger ?? createUnreliableLedger(createMemoryLedger(clock));
  const provider = createFakeProvider({ ...script, clock });
  const metrics = createMetrics();
  const inFlight = createInFlight();
  const dependencies: Dependencies = {
    ledger,
    clock,
    metrics,
    inFlight,
    providers: new Map([provider, ...others].map((client) => [client.account.name, client])),
    newOperationId: () => `op_${randomUUID()}`,
    verbDeadlineMs: VERB_DEADLINE_MS,
  };
  const operations = createOperations(dependencies);
  const command = (kind: OperationKind, changes: Partial<OrderCommand> = {}) => ({
    kind,
    orderId: 'acme:ORD-1',
    idempotencyKey: 'k1',
    ...changes,
  });
  return {
    ...operations,
    capture: (changes) => operations.acceptCommand(CALLER, command('CAPTURE', changes)),
    process: (changes) => operations.acceptCommand(CALLER, command('PROCESS', changes)),
    work: (onDefect = unexpected) => {
      const worker = startWorker(dependencies, onDefect);
      onTestFinished(worker.stop);
      return worker;
    },
    dependencies,
    provider,
    ledger,
    clock,
    metrics,
    inFlight,
  };
};

const unexpected = (error: unknown): never => {
  throw error;
};
