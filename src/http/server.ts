import type { GraphQLSchema } from 'graphql';
import type { Callers } from '../callers/callers.js';
import type { TrustedDocuments } from '../documents/document-store.js';
import type { DocumentMode } from '../documents/trusted-document.js';
import type { Context } from '../graphql/context.js';
import { createFormatError } from '../graphql/errors/format-error.js';
import type { Clock } from '../platform/clock.js';
import type { Logger } from '../platform/logger.js';
import type { Metrics } from '../platform/metrics.js';
import { addErrorAnswers } from './answers/errors.js';
import { addSecurityHeaders, securityHeadersOf } from './answers/security-headers.js';
import { createFastify } from './create-fastify.js';
import { createGuards } from './guards/guards.js';
import { createOverloadDoor } from './guards/overload.js';
import { createPressure, type PressureLimits } from './guards/pressure.js';
import type { RateLimits } from './guards/rate-limits.js';
import { createApollo } from './lanes/apollo/apollo.js';
import { addGraphQLRoute } from './lanes/apollo/graphql-route.js';
import { addRequestLog } from './observe/log-requests.js';
import { addRequestMetrics, countOverload } from './observe/measure-requests.js';
import { createUntrustedLog } from './observe/untrusted-log.js';
import { addExplorer } from './pages/explorer.js';
import { addHealth } from './pages/health.js';

export interface ServerSettings {
  readonly schema: GraphQLSchema;
  readonly operations: Context['operations'];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly host: string;
  readonly port: number;
  readonly corsOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly callers: Callers;
  readonly documents: TrustedDocuments;
  readonly documentMode: DocumentMode;
  readonly traffic: PressureLimits & { readonly rate: RateLimits };
  /** How long the server accepts requests after it has reported that it is not ready, in milliseconds. */
  readonly drainDelayMs: number;
  /** Everybody may use introspection and both explorers. */
  readonly exploring: boolean;
  /** The document that the explorers open. */
  readonly explorerDocument: string;
}

export interface Server {
  /** Starts to listen and returns the address: "http://127.0.0.1:4000". */
  listen(): Promise<string>;
  /** Reports that it is not ready, then refuses new requests, finishes those under way, and closes. */
  close(): Promise<void>;
}

export const createServer = async (settings: ServerSettings): Promise<Server> => {
  const { logger, documents, documentMode, exploring, traffic, metrics } = settings;
  const pressure = createPressure(traffic);
  const guards = createGuards({ ...settings, pressure, rateLimits: traffic.rate });
  const formatError = createFormatError({
    log: (errorId, error) => logger.error({ errorId, err: error }, 'unexpected error'),
  });
  const apollo = createApollo({ ...settings, guards, formatError, document: settings.explorerDocument });
  await apollo.start();

  let draining = false;
  const door = createOverloadDoor({
    ...{ pressure, guards: guards.door },
    headers: await securityHeadersOf(settings),
    isDraining: () => draining,
    countRefusal: () => countOverload(metrics),
  });
  const server = createFastify({ ...{ logger, door }, trustedProxies: settings.trustedProxies });
  // Without this, the socket of a finished request stays open, and closing waits for the client.
  server.addHook('onSend', async (_request, reply) => {
    if (draining) void reply.header('connection', 'close');
  });
  addRequestLog(server);
  addRequestMetrics(server, { metrics, pressure, names: documents.names });
  addErrorAnswers(server);
  addHealth(server, () => !draining);
  await addSecurityHeaders(server, settings);
  if (exploring) addExplorer(server, settings.explorerDocument);
  const untrusted = documentMode === 'log' ? createUntrustedLog(logger) : null;
  addGraphQLRoute(server, { apollo, operations: settings.operations, guards, untrusted });

  return {
    listen: () => server.listen({ host: settings.host, port: settings.port }),
    close: async () => {
      draining = true;
      if (server.server.listening) await settings.clock.sleep(settings.drainDelayMs);
      await server.close();
      pressure.close();
      await apollo.stop();
    },
  };
};
