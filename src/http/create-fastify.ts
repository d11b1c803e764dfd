import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from '../platform/logger.js';
import { newRequestId } from './log-requests.js';
import { answerExpectation, answerFrameworkError, answerUnreadable } from './unreadable.js';

const MAX_BODY_BYTES = 100_000;
const MAX_HEADER_BYTES = 16_384;
/** A request must have arrived by then: nobody holds a socket by sending a byte a second. */
const REQUEST_ARRIVES_MS = 10_000;
/** How often Node.js looks for those that have not; left to itself every 30 s. */
const ARRIVALS_CHECKED_MS = 1_000;

/** `trustedProxies`: addresses or networks whose X-Forwarded-For says where a request comes from. */
export const createFastify = (logger: Logger, trustedProxies: readonly string[]): FastifyInstance => {
  const server: FastifyInstance = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_ARRIVES_MS,
    forceCloseConnections: 'idle',
    // What still comes on a socket that is in use is answered as ever, and the socket then closed.
    return503OnClosing: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: answerFrameworkError,
    http: {
      maxHeaderSize: MAX_HEADER_BYTES,
      connectionsCheckingInterval: ARRIVALS_CHECKED_MS,
      // Said once more: with the longer headersTimeout of Node.js a body may take as long as it likes.
      requestTimeout: REQUEST_ARRIVES_MS,
      headersTimeout: REQUEST_ARRIVES_MS,
    },
  });
  server.server.on('checkExpectation', answerExpectation);
  server.removeContentTypeParser('text/plain');
  return server;
};
