import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { TopLevelCode } from '../../graphql/errors/top-level-errors.js';
import { bodyOf, rawHeadersOf } from './raw-answer.js';

/** Codes of Node.js: https://nodejs.org/api/http.html#event-clienterror */
const ANSWER_BY_FAULT: ReadonlyMap<string, { readonly code: TopLevelCode; readonly status: number }> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', { code: 'REQUEST_TIMEOUT', status: 408 }],
  ['HPE_HEADER_OVERFLOW', { code: 'BAD_REQUEST', status: 431 }],
]);
const NO_HTTP = { code: 'BAD_REQUEST', status: 400 } as const;

/**
 * Bytes that are not HTTP, and requests that arrive too slowly, reach no route and no hook. This function answers them
 * on their socket, in the same shape as every other answer.
 */
export const answerUnreadable = (fault: NodeJS.ErrnoException, socket: Socket): void => {
  if (fault.code !== 'ECONNRESET' && socket.writable) {
    const { code, status } = ANSWER_BY_FAULT.get(fault.code ?? '') ?? NO_HTTP;
    socket.write(toAnswer(code, status));
  }
  socket.destroy(fault);
};

const toAnswer = (code: TopLevelCode, status: number): string => {
  const body = JSON.stringify(bodyOf(code));
  const headers = Object.entries({ ...rawHeadersOf(body), connection: 'close' });
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
};

/** Answers a path that cannot be decoded; Fastify refuses it before any hook runs. */
export const answerFrameworkError = (
  _error: unknown,
  _request: unknown,
  { raw }: { readonly raw: ServerResponse },
): void => answer(raw, 400);

/** Answers an Expect header other than 100-continue; Node.js would send an empty 417. */
export const answerExpectation = (_request: IncomingMessage, response: ServerResponse): void => answer(response, 417);

const answer = (response: ServerResponse, status: number): void => {
  const body = JSON.stringify(bodyOf('BAD_REQUEST'));
  response.writeHead(status, rawHeadersOf(body)).end(body);
};
