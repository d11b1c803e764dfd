import type { ApolloServerPlugin } from '@apollo/server';
import { textOf } from '../../../documents/resolve-document.js';
import type { HttpContext } from './admit-operation.js';

/**
 * Makes Apollo Server run the document that the guards accepted, whatever it read from the request itself. Its own
 * persisted queries never see an id.
 */
export const runChosenDocument: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async ({ request, contextValue }) => {
    const { persistedQuery: _, ...extensions } = request.extensions ?? {};
    const text = textOf(contextValue.asked.document);
    request.extensions = extensions;
    if (text === undefined) delete request.query;
    else request.query = text;
  },
};
