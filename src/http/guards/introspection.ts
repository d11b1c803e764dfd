import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { AskedRequest } from './asked.js';

const REFUSED: RequestRefusal = { code: 'INTROSPECTION_FORBIDDEN' };

/** Allows introspection to callers who may run any document, and to everybody in development. */
export const judgeIntrospection =
  (exploring: boolean) =>
  ({ caller, documentFacts }: Pick<AskedRequest, 'caller' | 'documentFacts'>): RequestRefusal | null =>
    !documentFacts.introspects || exploring || caller.scopes.has('documents:any') ? null : REFUSED;
