import type { GraphQLSchema } from 'graphql';
import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import { findBreach } from '../../graphql/guards/limits/find-breach.js';
import type { Asked } from './asked.js';

/** Holds a text that nobody vouches for to the limits before it costs more: a trusted one was held to them before. */
export const judgeText =
  (schema: GraphQLSchema) =>
  ({ document }: Pick<Asked, 'document'>): RequestRefusal | null =>
    document.kind === 'text' ? findBreach(document.text, schema) : null;
