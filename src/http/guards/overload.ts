import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import type { TrustedDocuments } from '../../documents/document-store.js';
import { headersOf, type RequestRefusal } from '../../graphql/errors/request-refusal.js';
import { TOP_LEVEL_ERRORS } from '../../graphql/errors/top-level-errors.js';
import { findRefusal, type Guard } from '../../graphql/guards/guard.js';
import { bodyOf, rawHeadersOf } from '../answers/raw-answer.js';
import type { HeadersByOrigin } from '../answers/security-headers.js';
import { mayMoveMoney } from './may-move-money.js';
import type { Pressure } from './pressure.js';

/** A moment that is over when a burst is. */
const RETRY_SECONDS = 1;

const OVERLOADED: RequestRefusal = { code: 'OVERLOADED', retryAfterSeconds: RETRY_SECONDS };

/** Is there room for one more request? What moves money finds some for longer than anything else. */
export const judgeRoom =
  (pressure: Pressure, documents: TrustedDocuments) =>
  (request: IncomingMessage): RequestRefusal | null => {
    if (!pressure.isTooHigh('any')) return null;
    return !pressure.isTooHigh('money') && mayMoveMoney(request, documents) ? null : OVERLOADED;
  };

export interface OverloadDoor {
  readonly pressure: Pressure;
  /** What refuses a request before anything is done for it. */
  readonly guards: readonly Guard<IncomingMessage>[];
  /** Set on every refusal. */
  readonly headers: HeadersByOrigin;
  /** The socket is to be closed after the answer. */
  readonly isDraining: () => boolean;
  readonly countRefusal: () => void;
}

/** Made once: a refusal must cost next to nothing. */
const STATUS = TOP_LEVEL_ERRORS.OVERLOADED.status;
const HEADERS = headersOf(OVERLOADED);
const BODY = JSON.stringify(bodyOf('OVERLOADED'));

/**
 * Turns away what there is no room for, before anything else is done for it: a refusal that costs a tenth of an answer
 * leaves nothing for the answers when ten times too much is asked. Health is always told, and so are browsers that they
 * may ask.
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
      // The body that came with the head is there a moment after it.
      queueMicrotask(() => (findRefusal(guards, request) === null ? takeIn : turnAway)(request, response));
    };
  };

const isAlwaysTaken = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'OPTIONS' || url.startsWith('/health/');
