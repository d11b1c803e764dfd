import type { ApolloServerPlugin } from '@apollo/server';
import { textOf } from '../../../documents/resolve-document.js';
import type { HttpContext } from './admit-operation.js';

/**
 * What runs is what was judged: the text of the trusted document, or the text that may run, whatever Apollo Server read
 * from the request by itself. Its own persisted queries never see an id.
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
