import { subscribe } from 'node:diagnostics_channel';
import { Client, type Dispatcher, Pool } from 'undici';
import type { UnknownCause } from '../../domain/operation/result.js';
import type { Clock } from '../../platform/clock.js';
import type { Secret } from '../../platform/secret.js';
import type { Exchange, Reply, WireRequest } from '../provider.js';
import { isTimeout } from './deadline.js';
import { readBody } from './read-body.js';
import { parseRetryAfter } from './retry-after.js';
import { parseWithoutSecrets, withoutSecrets } from './without-secrets.js';

export interface TransportSettings {
  /** The scheme, host and port, and an optional path before the path of each request. */
  readonly baseUrl: string;
  /** The number of sockets to the account's origin. */
  readonly connections: number;
  /** An answer with more bytes than this is dropped. */
  readonly maxResponseBytes: number;
  /** The account's credentials. They are removed from an answer that repeats them. */
  readonly secrets: readonly Secret[];
  readonly clock: Pick<Clock, 'now'>;
}

/** One request on its way. */
export interface Flight {
  /** Aborts at the deadline, or when the caller disconnects. */
  readonly signal: AbortSignal;
  /** Use a new socket, so that a stale keep-alive connection cannot cause an unknown outcome. */
  readonly freshConnection: boolean;
  /** When the request's headers were written; null before that. */
  sentAt: Date | null;
}

/** The only place that sends. It never repeats a request and never throws. */
export interface Transport {
  /**
   * Sends nothing after the signal has aborted, but may report that late: undici drops a request that waits for a
   * socket only when the socket is free. Use `abandoned` to know immediately.
   */
  send(request: WireRequest, flight: Flight): Promise<Exchange>;
  close(): Promise<void>;
}

/** The exchange of an aborted request: certainly not sent, or sent with an unknown outcome. */
export const abandoned = ({ signal, sentAt }: Flight): Exchange => {
  const isLate = isTimeout(signal.reason);
  return sentAt === null
    ? { kind: 'not-sent', cause: isLate ? 'DEADLINE_PASSED' : 'ABORTED' }
    : { kind: 'no-reply', cause: isLate ? 'TIMEOUT' : 'CALLER_GONE' };
};

/** Providers close idle sockets after 5 s and more; we do so before them, whatever they say of their own habits. */
const KEEP_ALIVE_MS = 4_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** For each address of a name: Node's own 250 ms make a provider that is 300 ms away unreachable. */
const CONNECT_ATTEMPT_MS = 1_000;
/** Cookies of a firewall in front can be longer than undici's own 16 kB. */
const MAX_HEADER_BYTES = 65_536;
/** Only the deadline of a call ends it. The coarse timeouts of undici must not end it earlier. */
const NO_TIMEOUT = 0;

/** Firewalls turn away whoever looks like nobody; and nothing compressed is asked for. */
const OUR_HEADERS = { 'user-agent': 'guiche', 'accept-encoding': 'identity' };

/** Notes the send of the request that undici is writing at this moment: it starts and writes one synchronously. */
let noteSend: (() => void) | undefined;

// undici publishes this when it writes the headers of a request:
// https://undici.nodejs.org/#/docs/api/DiagnosticsChannel
subscribe('undici:client:sendHeaders', () => {
  noteSend?.();
  noteSend = undefined;
});

export const createTransport = (settings: TransportSettings): Transport => {
  const { baseUrl, connections, maxResponseBytes, clock } = settings;
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/+$/, '');
  const options = {
    allowH2: false,
    pipelining: 1,
    maxResponseSize: maxResponseBytes,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
    autoSelectFamilyAttemptTimeout: CONNECT_ATTEMPT_MS,
    connectTimeout: CONNECT_TIMEOUT_MS,
    headersTimeout: NO_TIMEOUT,
    bodyTimeout: NO_TIMEOUT,
  };
  const pool = new Pool(origin, { ...options, connections });

  const sendOver = async (dispatcher: Dispatcher, request: WireRequest, flight: Flight): Promise<Exchange> => {
    let answered = false;
    try {
      flight.signal.throwIfAborted();
      const { statusCode, headers, body } = await dispatcher.compose(noteStart(flight, clock)).request({
        method: request.method,
        path: `${prefix}${request.path}`,
        headers: { ...OUR_HEADERS, ...request.headers },
        signal: flight.signal,
      });
      answered = true;
      const text = await readBody(body, only(headers['content-encoding']), maxResponseBytes);
      if (text === undefined) return { kind: 'no-reply', cause: 'BODY_TOO_LARGE' };
      return { kind: 'replied', reply: toReply(statusCode, headers, text, settings) };
    } catch (error) {
      if (flight.signal.aborted) return abandoned(flight);
      if (flight.sentAt === null) return { kind: 'not-sent', cause: 'PROVIDER_UNREACHABLE' };
      return { kind: 'no-reply', cause: lossOf(error, answered) };
    }
  };

  const sendOverFreshConnection = (request: WireRequest, flight: Flight): Promise<Exchange> => {
    const client = new Client(origin, options);
    return sendOver(client, request, flight).finally(() => void client.destroy());
  };

  return {
    send: (request, flight) =>
      flight.freshConnection ? sendOverFreshConnection(request, flight) : sendOver(pool, request, flight),
    close: () => pool.close(),
  };
};

const toReply = (
  status: number,
  headers: Dispatcher.ResponseData['headers'],
  text: string,
  { secrets, clock }: Pick<TransportSettings, 'secrets' | 'clock'>,
): Reply => {
  const requestId = only(headers['x-request-id']);
  return {
    status,
    requestId: requestId && withoutSecrets(requestId, secrets),
    notBefore: parseRetryAfter(only(headers['retry-after']), clock.now()),
    json: parseWithoutSecrets(text, secrets),
  };
};

const lossOf = (error: unknown, answered: boolean): UnknownCause => {
  if (error instanceof Error && 'code' in error && error.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return 'BODY_TOO_LARGE';
  return answered ? 'BODY_CUT' : 'CONNECTION_LOST';
};

const only = (header: string | string[] | undefined): string | null =>
  (Array.isArray(header) ? header[0] : header) ?? null;

/** Notes the request of the next `sendHeaders`: undici starts and writes a request in one step. */
const noteStart =
  (flight: Flight, clock: Pick<Clock, 'now'>): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) =>
  (options, handler) =>
    dispatch(options, {
      onRequestStart: (controller, context) => {
        handler.onRequestStart?.(controller, context);
        // undici drops a request that was aborted while it waited, so the next headers belong to another request.
        noteSend = controller.aborted
          ? undefined
          : () => {
              flight.sentAt = clock.now();
            };
      },
      onResponseStart: (...answer) => handler.onResponseStart?.(...answer),
      onResponseData: (...data) => handler.onResponseData?.(...data),
      onResponseEnd: (...end) => handler.onResponseEnd?.(...end),
      onResponseError: (...failure) => handler.onResponseError?.(...failure),
    });
