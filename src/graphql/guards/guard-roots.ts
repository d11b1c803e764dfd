import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isUnionType,
} from 'graphql';
import type { Context } from '../context.js';
import { toGraphQLError } from '../errors/request-refusal.js';
import { toInvalidIdView } from '../views/invalid-input-view.js';
import { findCardData } from './card-data.js';
import { checkScopes, scopeRuleOf } from './scopes.js';

type RootField = GraphQLField<unknown, Context>;

/** Before any field of Query or Mutation is resolved: may this caller ask for it, and does it carry card data? */
export const guardRoots = (schema: GraphQLSchema): void => {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) guardField(field);
  }
};

const guardField = (field: RootField): void => {
  const { resolve } = field;
  if (resolve === undefined || scopeRuleOf(field) === undefined) throw new Error(`${field.name} declares no scope.`);
  field.resolve = guarded(field, resolve);
};

const guarded =
  (field: RootField, resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> =>
  (source, args, context, info) => {
    checkScopes(field, args, context, info);
    const path = findCardData(args);
    const answer = path === null ? resolve(source, args, context, info) : refuseCardData(field, path, context);
    return info.operation.operation === 'mutation' ? noted(answer, context) : answer;
  };

const noted = async (answer: unknown, context: Context): Promise<unknown> => {
  const view = (await answer) as { readonly __typename: string };
  context.noteOutcome(view.__typename);
  return view;
};

/** As a member of the field's union where it has one. */
const refuseCardData = (field: RootField, path: readonly string[], context: Context): unknown => {
  const type = getNamedType(field.type);
  const answersProblems = isUnionType(type) && type.getTypes().some(({ name }) => name === 'InvalidInput');
  if (!answersProblems) throw toGraphQLError({ code: 'CARD_NUMBER_REFUSED' });
  const view = toInvalidIdView('CARD_NUMBER_REFUSED', path, context);
  return isListType(getNullableType(field.type)) ? [view] : view;
};
