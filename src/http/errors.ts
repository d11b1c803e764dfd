import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

/** Fastify's own refusals, in the shape of GraphQL errors: JSON always, no stack, nothing of the input. */
const ANSWER_BY_CODE: Readonly<
  Record<string, { readonly status: number; readonly code: string; readonly message: string }>
> = {
  FST_ERR_CTP_INVALID_JSON_BODY: {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'The body is not JSON. Nothing was done.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'BAD_REQUEST', message: 'The body is empty. Nothing was done.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'The body is not as long as announced. Nothing was done.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send content-type: application/json. Nothing was done.',
  },
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'BODY_TOO_LARGE',
    message: 'The body is larger than 100 kB. Nothing was done.',
  },
  ERR_INVALID_URL: { status: 400, code: 'BAD_REQUEST', message: 'The Host header is not a host. Nothing was done.' },
};

const INTERNAL = {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  message: 'This server failed. Follow the operation if there is one, else send the same again with the same key.',
};

export const addErrorAnswers = (server: FastifyInstance): void => {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = Object.hasOwn(ANSWER_BY_CODE, error.code ?? '') ? ANSWER_BY_CODE[error.code] : undefined;
    if (known === undefined && !isRefusal(error.statusCode)) request.log.error({ err: error }, 'request failed');
    send(reply, known ?? (isRefusal(error.statusCode) ? refusal(error.statusCode) : INTERNAL));
  });
  server.setNotFoundHandler((_request, reply) => {
    send(reply, { status: 404, code: 'NOT_FOUND', message: 'There is nothing here. The API is at POST /graphql.' });
  });
};

const isRefusal = (status: number | undefined): status is number =>
  status !== undefined && status >= 400 && status < 500;

const refusal = (status: number) => ({
  status,
  code: 'BAD_REQUEST',
  message: 'The request cannot be read. Nothing was done.',
});

const send = (reply: FastifyReply, { status, code, message }: typeof INTERNAL): void => {
  void reply.code(status).send({ errors: [{ message, extensions: { code } }] });
};
