import { createServer, type RequestListener, type ServerOptions } from 'node:http';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from '../platform/logger.js';
import { answerExpectation, answerFrameworkError, answerUnreadable } from './answers/unreadable.js';
import { newRequestId } from './observe/log-requests.js';

const MAX_BODY_BYTES = 100_000;
const MAX_HEADER_BYTES = 16_384;
/** A request must arrive completely in this time, so that nobody can hold a socket by sending one byte per second. */
const REQUEST_ARRIVES_MS = 10_000;
/** How often Node.js looks for late requests. Its default is 30 s. */
const ARRIVALS_CHECKED_MS = 1_000;

const KEEP_ALIVE_MS = 72_000;

export interface FastifySettings {
  readonly logger: Logger;
  /** Addresses or networks of proxies whose X-Forwarded-For the server trusts. */
  readonly trustedProxies: readonly string[];
  /** The listener before Fastify. It passes a request on, or answers it. */
  readonly door: (handle: RequestListener) => RequestListener;
}

export const createFastify = ({ logger, trustedProxies, door }: FastifySettings): FastifyInstance => {
  const server: FastifyInstance = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: 'idle',
    // A request on a socket in use is still answered, and then the socket is closed.
    return503OnClosing: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: answerFrameworkError,
    serverFactory: (handle) => createServer(HTTP, door(handle)).on('checkExpectation', answerExpectation),
  });
  server.removeContentTypeParser('text/plain');
  return server;
};

const HTTP: ServerOptions = {
  maxHeaderSize: MAX_HEADER_BYTES,
  connectionsCheckingInterval: ARRIVALS_CHECKED_MS,
  requestTimeout: REQUEST_ARRIVES_MS,
  // With the longer default of Node.js a body may take any time.
  headersTimeout: REQUEST_ARRIVES_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
};
