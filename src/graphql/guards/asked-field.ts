import type { GraphQLField, GraphQLResolveInfo } from 'graphql';
import type { AuthorizedCaller } from '../../domain/caller.js';
import type { Context } from '../context.js';
import type { RequestRefusal } from '../errors/request-refusal.js';

export type Arguments = Readonly<Record<string, unknown>>;

/** A field of Query or Mutation in a request, before its resolver runs. */
export interface AskedField {
  readonly field: GraphQLField<unknown, Context>;
  readonly args: Arguments;
  readonly caller: Pick<AuthorizedCaller, 'scopes'>;
  /** Its place in the document, and the selections beneath it. */
  readonly info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'parentType' | 'schema'>;
}

/** Why the server refuses one field. Other fields of the document may still get answers. */
export type FieldRefusal =
  | (RequestRefusal & { readonly code: 'FORBIDDEN' })
  /** `path` is the place of the card data in the arguments. */
  | (RequestRefusal & { readonly code: 'CARD_NUMBER_REFUSED'; readonly path: readonly string[] });
