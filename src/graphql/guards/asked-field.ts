import type { GraphQLField, GraphQLResolveInfo } from 'graphql';
import type { AuthorizedCaller } from '../../domain/caller.js';
import type { Context } from '../context.js';
import type { RequestRefusal } from '../errors/request-refusal.js';

export type Arguments = Readonly<Record<string, unknown>>;

/** A field of Query or Mutation that somebody asks for, before it does anything. */
export interface AskedField {
  readonly field: GraphQLField<unknown, Context>;
  readonly args: Arguments;
  readonly caller: Pick<AuthorizedCaller, 'scopes'>;
  /** Where it stands in the document, and what is selected beneath it. */
  readonly info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'parentType' | 'schema'>;
}

/** Why one field is turned away, while others of its document may be answered. */
export type FieldRefusal =
  | (RequestRefusal & { readonly code: 'FORBIDDEN' })
  /** `path` is where in the arguments it stands. */
  | (RequestRefusal & { readonly code: 'CARD_NUMBER_REFUSED'; readonly path: readonly string[] });
