import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import type { TrustedDocuments } from '../../documents/document-store.js';
import { bodyOf, rawHeadersOf } from '../answers/raw-answer.js';
import type { HeadersByOrigin } from '../answers/security-headers.js';
import { mayMoveMoney } from './may-move-money.js';
import type { Pressure } from './pressure.js';

export interface OverloadDoor {
  readonly pressure: Pressure;
  readonly documents: TrustedDocuments;
  /** Set on every refusal. */
  readonly headers: HeadersByOrigin;
  /** The socket is to be closed after the answer. */
  readonly isDraining: () => boolean;
  readonly countRefusal: () => void;
}

/** A moment that is over when a burst is. */
const RETRY_SECONDS = '1';

const BODY = JSON.stringify(bodyOf('OVERLOADED'));

/**
 * Turns away what there is no room for, before anything else is done for it: a refusal that costs a tenth of an answer
 * leaves nothing for the answers when ten times too much is asked. Health is always told, and so are browsers that they
 * may ask.
 */
export const createOverloadDoor =
  ({ pressure, documents, headers, isDraining, countRefusal }: OverloadDoor) =>
  (handle: RequestListener): RequestListener => {
    const takeIn = (request: IncomingMessage, response: ServerResponse): void => {
      response.once('close', pressure.enter());
      handle(request, response);
    };
    const turnAway = ({ headers: { origin } }: IncomingMessage, response: ServerResponse): void => {
      countRefusal();
      if (isDraining()) response.shouldKeepAlive = false;
      const own: OutgoingHttpHeaders = { ...headers(origin), 'retry-after': RETRY_SECONDS };
      response.writeHead(503, Object.assign(own, rawHeadersOf(BODY))).end(BODY);
    };
    return (request, response) => {
      if (isAlwaysTaken(request)) return handle(request, response);
      if (!pressure.isTooHigh('any')) return takeIn(request, response);
      // The body that came with the head is there a moment after it.
      queueMicrotask(() => {
        const hasRoom = !pressure.isTooHigh('money') && mayMoveMoney(request, documents);
        (hasRoom ? takeIn : turnAway)(request, response);
      });
    };
  };

const isAlwaysTaken = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'OPTIONS' || url.startsWith('/health/');
