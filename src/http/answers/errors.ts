import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { TOP_LEVEL_ERRORS, type TopLevelCode } from '../../graphql/errors/top-level-errors.js';
import { bodyOf } from './raw-answer.js';

/** Fastify's own refusals, in the shape of GraphQL errors: JSON always, no stack, nothing of the input. */
const CODE_BY_FAULT: Readonly<Record<string, { readonly code: TopLevelCode; readonly message?: string }>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body is not JSON. Nothing was done.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body is empty. Nothing was done.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'BAD_REQUEST',
    message: 'The body is not as long as announced. Nothing was done.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'UNSUPPORTED_MEDIA_TYPE' },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'BODY_TOO_LARGE' },
  ERR_INVALID_URL: { code: 'BAD_REQUEST', message: 'The Host header is not a host. Nothing was done.' },
};

export const addErrorAnswers = (server: FastifyInstance): void => {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = Object.hasOwn(CODE_BY_FAULT, error.code ?? '') ? CODE_BY_FAULT[error.code] : undefined;
    if (known) return refuse(reply, known.code, known.message);
    if (isRefusal(error.statusCode)) return refuse(reply, 'BAD_REQUEST', undefined, error.statusCode);
    request.log.error({ err: error }, 'request failed');
    return refuse(reply, 'INTERNAL_SERVER_ERROR');
  });
  server.setNotFoundHandler((_request, reply) => refuse(reply, 'NOT_FOUND'));
};

const isRefusal = (status: number | undefined): status is number =>
  status !== undefined && status >= 400 && status < 500;

/** Answers before GraphQL is asked anything. */
export const refuse = (
  reply: FastifyReply,
  code: TopLevelCode,
  message: string = TOP_LEVEL_ERRORS[code].message,
  status: number = TOP_LEVEL_ERRORS[code].status,
): FastifyReply => {
  const { facts } = reply.request;
  facts.outcome = 'refused';
  facts.code = code;
  return reply.code(status).send(bodyOf(code, message));
};
