import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../../../graphql/context.js';
import { speaksGraphQL } from './answer-media-type.js';

/** Errors of the request itself: the server did not start to execute the document. */
const REQUEST_ERRORS: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * A client that does not accept application/graphql-response+json gets such errors with status 200, as GraphQL over
 * HTTP recommends: https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export const answerRequestErrorsByMediaType: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      const { body, http } = response;
      if (body.kind !== 'single' || 'data' in body.singleResult || http.status !== 400) return;
      const errors = body.singleResult.errors ?? [];
      const isRequestError = errors.every(({ extensions }) => REQUEST_ERRORS.has(extensions?.['code']));
      if (isRequestError && !speaksGraphQL(request.http?.headers.get('accept'))) http.status = 200;
    },
  }),
};
