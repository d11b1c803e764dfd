import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { headersOf, type RequestRefusal } from '../../graphql/errors/request-refusal.js';
import { TOP_LEVEL_ERRORS } from '../../graphql/errors/top-level-errors.js';
import { bodyOf } from './raw-answer.js';

/** Fastify's own refusals as GraphQL errors: always JSON, without a stack and without the input. */
const REFUSAL_BY_FAULT: Readonly<Record<string, RequestRefusal>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body is not JSON. Nothing was done.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body is empty. Nothing was done.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'BAD_REQUEST',
    message: 'The length of the body differs from Content-Length. Nothing was done.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'UNSUPPORTED_MEDIA_TYPE' },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'BODY_TOO_LARGE' },
  ERR_INVALID_URL: { code: 'BAD_REQUEST', message: 'The Host header is not a host. Nothing was done.' },
};

export const addErrorAnswers = (server: FastifyInstance): void => {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = Object.hasOwn(REFUSAL_BY_FAULT, error.code ?? '') ? REFUSAL_BY_FAULT[error.code] : undefined;
    if (known) return refuse(reply, known);
    if (isRefusal(error.statusCode)) return refuse(reply, { code: 'BAD_REQUEST' }, error.statusCode);
    request.log.error({ err: error }, 'request failed');
    return refuse(reply, { code: 'INTERNAL_SERVER_ERROR' });
  });
  server.setNotFoundHandler((_request, reply) => refuse(reply, { code: 'NOT_FOUND' }));
};

const isRefusal = (status: number | undefined): status is number =>
  status !== undefined && status >= 400 && status < 500;

/** Answers a request before GraphQL sees it. */
export const refuse = (
  reply: FastifyReply,
  refusal: RequestRefusal,
  status: number = TOP_LEVEL_ERRORS[refusal.code].status,
): FastifyReply => {
  const { facts } = reply.request;
  facts.outcome = 'refused';
  facts.code = refusal.code;
  return reply.code(status).headers(headersOf(refusal)).send(bodyOf(refusal.code, refusal.message));
};
