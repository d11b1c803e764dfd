import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { TOP_LEVEL_ERRORS, type TopLevelCode } from '../graphql/top-level-errors.js';
import { newRequestId } from './log-requests.js';

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
  const { message, retry } = TOP_LEVEL_ERRORS[code];
  const body = JSON.stringify({ errors: [{ message, extensions: { code, retry } }] });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    `x-request-id: ${newRequestId()}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
};
