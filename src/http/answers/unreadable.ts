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
 * What is no HTTP, or takes too long to become a request, reaches no route and no hook: it is answered on its socket, in
 * the shape of everything else.
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

/** A path that cannot be decoded is refused before there is a request that a hook could see. */
export const answerFrameworkError = (
  _error: unknown,
  _request: unknown,
  { raw }: { readonly raw: ServerResponse },
): void => answer(raw, 400);

/** An Expect header other than 100-continue, which Node.js would answer with an empty 417. */
export const answerExpectation = (_request: IncomingMessage, response: ServerResponse): void => answer(response, 417);

const answer = (response: ServerResponse, status: number): void => {
  const body = JSON.stringify(bodyOf('BAD_REQUEST'));
  response.writeHead(status, rawHeadersOf(body)).end(body);
};
