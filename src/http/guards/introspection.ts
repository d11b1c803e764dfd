import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { Asked } from './asked.js';

const REFUSED: RequestRefusal = { code: 'INTROSPECTION_FORBIDDEN' };

/** Tells the schema to who may run any document, and to everybody where people explore. */
export const judgeIntrospection =
  (exploring: boolean) =>
  ({ caller, documentFacts }: Pick<Asked, 'caller' | 'documentFacts'>): RequestRefusal | null =>
    !documentFacts.introspects || exploring || caller.scopes.has('documents:any') ? null : REFUSED;
