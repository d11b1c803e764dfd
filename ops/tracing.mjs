// Sends the server's spans to an OpenTelemetry collector. docs/deploy.md says how to load it.

import { isMainThread } from 'node:worker_threads';

// The thread of the ledger's file is started with the same options, and makes no span.
if (isMainThread) {
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  const sdk = new NodeSDK({ serviceName: process.env['OTEL_SERVICE_NAME'] ?? 'guiche' });
  sdk.start();
  // Not at SIGTERM: the server then still finishes what is under way. When all of it is done its event loop is empty.
  process.once('beforeExit', () => sdk.shutdown().catch(() => undefined));
}
