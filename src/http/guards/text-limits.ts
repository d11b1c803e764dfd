import type { GraphQLSchema } from 'graphql';
import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import { findBreach } from '../../graphql/guards/limits/find-breach.js';
import type { AskedRequest } from './asked.js';

/**
 * Checks the limits of an untrusted text early, before it costs more. A trusted document was checked when it was added.
 */
export const judgeText =
  (schema: GraphQLSchema) =>
  ({ document }: Pick<AskedRequest, 'document'>): RequestRefusal | null =>
    document.kind === 'text' ? findBreach(document.text, schema) : null;
