import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../../../graphql/context.js';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

/** Does the client accept GraphQL's own media type? */
export const speaksGraphQL = (accept: string | undefined): boolean =>
  accept?.toLowerCase().includes(GRAPHQL_TYPE) ?? false;

/**
 * Every answer is JSON, whatever Accept says; RFC 9110, 12.5.1 allows that. Apollo Server alone would carry out the
 * request and then answer 406, although its answer may say that money moved.
 */
export const answerJsonAlways: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      const type = speaksGraphQL(request.http?.headers.get('accept')) ? GRAPHQL_TYPE : JSON_TYPE;
      response.http.headers.set('content-type', `${type}; charset=utf-8`);
    },
  }),
};
