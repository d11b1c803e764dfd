import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import type { TrustedDocuments } from '../../documents/document-store.js';
import { headersOf, type RequestRefusal } from '../../graphql/errors/request-refusal.js';
import { TOP_LEVEL_ERRORS } from '../../graphql/errors/top-level-errors.js';
import { findRefusal, type Guard } from '../../graphql/guards/guard.js';
import { bodyOf, rawHeadersOf } from '../answers/raw-answer.js';
import type { HeadersByOrigin } from '../answers/security-headers.js';
import { mayMoveMoney } from './may-move-money.js';
import type { Pressure } from './pressure.js';

/** Long enough for a burst to pass. */
const RETRY_SECONDS = 1;

const OVERLOADED: RequestRefusal = { code: 'OVERLOADED', retryAfterSeconds: RETRY_SECONDS };

/** Is there room for one more request? Money verbs are refused last. */
export const judgeRoom =
  (pressure: Pressure, documents: TrustedDocuments) =>
  (request: IncomingMessage): RequestRefusal | null => {
    if (!pressure.isTooHigh('any')) return null;
    return !pressure.isTooHigh('money') && mayMoveMoney(request, documents) ? null : OVERLOADED;
  };

export interface OverloadDoor {
  readonly pressure: Pressure;
  /** The guards that run before any other work. */
  readonly guards: readonly Guard<IncomingMessage>[];
  /** The headers of every refusal. */
  readonly headers: HeadersByOrigin;
  /** Must the socket be closed after the answer? */
  readonly isDraining: () => boolean;
  readonly countRefusal: () => void;
}

/** Made once, because a refusal must cost almost nothing. */
const STATUS = TOP_LEVEL_ERRORS.OVERLOADED.status;
const HEADERS = headersOf(OVERLOADED);
const BODY = JSON.stringify(bodyOf('OVERLOADED'));

/**
 * Refuses requests without room before any other work. If a refusal cost a tenth of an answer, refusals would use up
 * the server under ten times its load. Health checks and preflights of browsers always pass.
 */
export const createOverloadDoor =
  ({ pressure, guards, headers, isDraining, countRefusal }: OverloadDoor) =>
  (handle: RequestListener): RequestListener => {
    const takeIn = (request: IncomingMessage, response: ServerResponse): void => {
      response.once('close', pressure.enter());
      handle(request, response);
    };
    const turnAway = ({ headers: { origin } }: IncomingMessage, response: ServerResponse): void => {
      countRefusal();
      if (isDraining()) response.shouldKeepAlive = false;
      const own: OutgoingHttpHeaders = { ...headers(origin), ...HEADERS };
      response.writeHead(STATUS, Object.assign(own, rawHeadersOf(BODY))).end(BODY);
    };
    return (request, response) => {
      if (isAlwaysTaken(request)) return handle(request, response);
      if (!pressure.isTooHigh('any')) return takeIn(request, response);
      // A body that came with the head is readable a moment later.
      queueMicrotask(() => (findRefusal(guards, request) === null ? takeIn : turnAway)(request, response));
    };
  };

const isAlwaysTaken = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'OPTIONS' || url.startsWith('/health/');
