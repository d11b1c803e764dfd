import type { ApolloServerPlugin } from '@apollo/server';
import type { HttpContext } from './admit-operation.js';

/** Notes the outcome of the answer for the log line and the metrics. */
export const noteAnswer: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response }) => {
      if (response.body.kind !== 'single') return;
      const { errors, ...result } = response.body.singleResult;
      const code = errors?.[0]?.extensions?.['code'];
      contextValue.facts.outcome = errors ? ('data' in result ? 'errors' : 'refused') : 'ok';
      contextValue.facts.code = typeof code === 'string' ? code : null;
    },
  }),
};
