import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import fastify, { type FastifyBaseLogger, type FastifyRequest, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.js';
import { createFormatError } from '../graphql/format-error.js';
import { createLoaders } from '../graphql/loaders.js';
import { resolveLocale } from '../graphql/user-messages/locale.js';
import type { Logger } from '../platform/logger.js';
import { createApollo } from './apollo.js';
import { openCaller } from './callers/open-caller.js';
import { addErrorAnswers } from './errors.js';
import { addExplorer } from './explorer.js';
import { addHealth } from './health.js';
import { addRequestLog, newRequestId } from './log-requests.js';

export interface ServerSettings {
  readonly schema: GraphQLSchema;
  readonly operations: Context['operations'];
  readonly logger: Logger;
  readonly host: string;
  readonly port: number;
  readonly corsOrigins: readonly string[];
  /** Introspection and both explorers. */
  readonly exploring: boolean;
  /** What the explorers open with. */
  readonly document: string;
}

export interface Server {
  /** Answers where it listens: "http://127.0.0.1:4000". */
  listen(): Promise<string>;
  /** Refuses new requests, lets those under way come to their end, then closes. */
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 100_000;
const MAX_HEADER_BYTES = 16_384;
/** A request must have arrived by then: nobody holds a socket by sending a byte a second. */
const REQUEST_ARRIVES_MS = 10_000;

/** Apollo Studio, so that Apollo Sandbox can explore a server in development. */
const STUDIO = 'https://studio.apollographql.com';

export const createServer = async (settings: ServerSettings): Promise<Server> => {
  const { schema, operations, logger, exploring, document } = settings;
  const formatError = createFormatError({
    log: (errorId, error) => logger.error({ errorId, err: error }, 'unexpected error'),
  });
  const apollo = createApollo({ schema, formatError, logger, exploring, document });
  await apollo.start();

  const server = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_ARRIVES_MS,
    forceCloseConnections: 'idle',
    http: { maxHeaderSize: MAX_HEADER_BYTES },
  });
  let draining = false;
  // Without it the socket of a request that was under way is kept alive, and closing waits for its client.
  server.addHook('onSend', async (_request, reply) => {
    if (draining) void reply.header('connection', 'close');
  });
  server.removeContentTypeParser('text/plain');
  addRequestLog(server);
  addErrorAnswers(server);
  addHealth(server, () => !draining);
  if (exploring) addExplorer(server, document);
  const origin = [...settings.corsOrigins, ...(exploring ? [STUDIO] : [])];
  await server.register(cors, { origin, methods: ['GET', 'POST'], maxAge: 600 });
  const context = async (request: FastifyRequest): Promise<Context> => ({
    caller: openCaller,
    locale: resolveLocale(request.headers['accept-language']),
    operations,
    loaders: createLoaders(operations, openCaller),
  });
  server.route({ method: ['GET', 'POST'], url: '/graphql', handler: fastifyApolloHandler(apollo, { context }) });

  return {
    listen: () => server.listen({ host: settings.host, port: settings.port }),
    close: async () => {
      draining = true;
      await server.close();
      await apollo.stop();
    },
  };
};
