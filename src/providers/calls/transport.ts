import { subscribe } from 'node:diagnostics_channel';
import { Client, type Dispatcher, Pool } from 'undici';
import type { NotSentCause, UnknownCause } from '../../domain/operation/result.js';
import type { Secret } from '../../platform/secret.js';
import type { Exchange, WireRequest } from '../provider.js';
import { isTimeout } from './deadline.js';
import { parseRetryAfter } from './retry-after.js';
import { parseWithoutSecret, withoutSecret } from './without-secret.js';

export interface TransportSettings {
  /** Scheme, host, port and an optional path in front of every request's own. */
  readonly baseUrl: string;
  /** At most this many sockets to the account's origin. */
  readonly connections: number;
  /** Answers longer than this many bytes are dropped. */
  readonly maxResponseBytes: number;
  /** Our credential: an answer that repeats it is read as if it had not. */
  readonly secret: Secret;
}

export interface SendOptions {
  /** Ends the call: its deadline, waiting for a socket included, or a caller who has gone. */
  readonly signal: AbortSignal;
  /** On a socket of its own, so that a stale keep-alive connection cannot make an unknown. */
  readonly freshConnection: boolean;
}

/** An exchange with its times. */
export interface TimedExchange {
  readonly exchange: Exchange;
  /** When the request's headers were written, null when they never were. */
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
}

/** The only place that sends. Repeats nothing, throws nothing. */
export interface Transport {
  send(request: WireRequest, options: SendOptions): Promise<TimedExchange>;
  close(): Promise<void>;
}

/** Providers close idle sockets after 5 s and more; we do so before them. */
const KEEP_ALIVE_MS = 4_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** The deadline of a call ends it; undici's own coarse time-outs must not end it earlier. */
const NO_TIMEOUT = 0;

interface Flight {
  sentAt: Date | null;
}

/** The request that undici is writing at this moment: it starts and writes one synchronously. */
let starting: Flight | undefined;

// https://undici.nodejs.org/#/docs/api/DiagnosticsChannel: published when the headers of a request are written.
subscribe('undici:client:sendHeaders', () => {
  if (starting) starting.sentAt = new Date();
  starting = undefined;
});

export const createTransport = ({ baseUrl, connections, maxResponseBytes, secret }: TransportSettings): Transport => {
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/+$/, '');
  const options = {
    allowH2: false,
    pipelining: 1,
    maxResponseSize: maxResponseBytes,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectTimeout: CONNECT_TIMEOUT_MS,
    headersTimeout: NO_TIMEOUT,
    bodyTimeout: NO_TIMEOUT,
  };
  const pool = new Pool(origin, { ...options, connections });

  return {
    send: async (request, { signal, freshConnection }) => {
      const flight: Flight = { sentAt: null };
      const dispatcher = freshConnection ? new Client(origin, options) : pool;
      const exchange = await exchangeOver(dispatcher.compose(noteStart(flight)), flight, {
        method: request.method,
        path: `${prefix}${request.path}`,
        headers: request.headers,
        signal,
        secret,
      });
      if (freshConnection) void dispatcher.destroy();
      return { exchange, sentAt: flight.sentAt, answeredAt: exchange.kind === 'replied' ? new Date() : null };
    },
    close: () => pool.close(),
  };
};

const exchangeOver = async (
  dispatcher: Dispatcher,
  flight: Flight,
  { secret, ...options }: Dispatcher.RequestOptions & { readonly signal: AbortSignal; readonly secret: Secret },
): Promise<Exchange> => {
  let answered = false;
  try {
    options.signal.throwIfAborted();
    const { statusCode, headers, body } = await Promise.race([dispatcher.request(options), abortionOf(options.signal)]);
    answered = true;
    const text = await body.text();
    const requestId = only(headers['x-request-id']);
    return {
      kind: 'replied',
      reply: {
        status: statusCode,
        requestId: requestId && withoutSecret(requestId, secret),
        notBefore: parseRetryAfter(only(headers['retry-after']), new Date()),
        json: parseWithoutSecret(text, secret),
      },
    };
  } catch (error) {
    if (flight.sentAt === null) return { kind: 'not-sent', cause: notSentCause(options.signal) };
    return { kind: 'no-reply', cause: noReplyCause(error, options.signal, answered) };
  }
};

/**
 * undici hears of an abort at once only where the headers are written: a request that waits for a socket is dropped when
 * it gets one, never sent, but says so no earlier.
 */
const abortionOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

const notSentCause = (signal: AbortSignal): NotSentCause => {
  if (!signal.aborted) return 'PROVIDER_UNREACHABLE';
  return isTimeout(signal.reason) ? 'DEADLINE_PASSED' : 'ABORTED';
};

const noReplyCause = (error: unknown, signal: AbortSignal, answered: boolean): UnknownCause => {
  if (signal.aborted) return isTimeout(signal.reason) ? 'TIMEOUT' : 'CALLER_GONE';
  if (error instanceof Error && 'code' in error && error.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return 'BODY_TOO_LARGE';
  return answered ? 'BODY_CUT' : 'CONNECTION_LOST';
};

const only = (header: string | string[] | undefined): string | null =>
  (Array.isArray(header) ? header[0] : header) ?? null;

/** Tells which request the next `sendHeaders` belongs to: undici starts a request and writes it in one go. */
const noteStart =
  (flight: Flight): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) =>
  (options, handler) =>
    dispatch(options, {
      onRequestStart: (controller, context) => {
        handler.onRequestStart?.(controller, context);
        // One that was aborted while it waited is dropped here: the next headers are another's.
        starting = controller.aborted ? undefined : flight;
      },
      onResponseStart: (...answer) => handler.onResponseStart?.(...answer),
      onResponseData: (...data) => handler.onResponseData?.(...data),
      onResponseEnd: (...end) => handler.onResponseEnd?.(...end),
      onResponseError: (...failure) => handler.onResponseError?.(...failure),
    });
