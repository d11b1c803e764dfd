import { createServer, type RequestListener, type ServerOptions } from 'node:http';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from '../platform/logger.js';
import { answerExpectation, answerFrameworkError, answerUnreadable } from './answers/unreadable.js';
import { newRequestId } from './observe/log-requests.js';

const MAX_BODY_BYTES = 100_000;
const MAX_HEADER_BYTES = 16_384;
/** A request must have arrived by then: nobody holds a socket by sending a byte a second. */
const REQUEST_ARRIVES_MS = 10_000;
/** How often Node.js looks for those that have not; left to itself every 30 s. */
const ARRIVALS_CHECKED_MS = 1_000;

const KEEP_ALIVE_MS = 72_000;

export interface FastifySettings {
  readonly logger: Logger;
  /** Addresses or networks whose X-Forwarded-For says where a request comes from. */
  readonly trustedProxies: readonly string[];
  /** What stands before Fastify: it passes a request on to it, or answers. */
  readonly door: (handle: RequestListener) => RequestListener;
}

export const createFastify = ({ logger, trustedProxies, door }: FastifySettings): FastifyInstance => {
  const server: FastifyInstance = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: 'idle',
    // What still comes on a socket that is in use is answered as ever, and the socket then closed.
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
  // With the longer one of Node.js a body may take as long as it likes.
  headersTimeout: REQUEST_ARRIVES_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
};
