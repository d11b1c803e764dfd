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
import type { FieldRefusal } from './asked-field.js';
import { FIELD_GUARDS } from './field-guards.js';
import { findRefusal } from './guard.js';
import { scopeRuleOf } from './scopes.js';

type RootField = GraphQLField<unknown, Context>;

/** Puts FIELD_GUARDS before the resolver of every field of Query and Mutation, whichever lane executes the document. */
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
    const refusal = findRefusal(FIELD_GUARDS, { field, args, caller: context.caller, info });
    const answer = refusal ? answerRefusal(refusal, field, context) : resolve(source, args, context, info);
    return info.operation.operation === 'mutation' ? noted(answer, context) : answer;
  };

const noted = async (answer: unknown, context: Context): Promise<unknown> => {
  const view = (await answer) as { readonly __typename: string };
  context.noteOutcome(view.__typename);
  return view;
};

/** Answers card data with InvalidInput if the field's union has that member; everything else becomes an error. */
const answerRefusal = (refusal: FieldRefusal, field: RootField, context: Context): unknown => {
  const type = getNamedType(field.type);
  const answersProblems = isUnionType(type) && type.getTypes().some(({ name }) => name === 'InvalidInput');
  if (refusal.code === 'FORBIDDEN' || !answersProblems) throw toGraphQLError(refusal);
  const view = toInvalidIdView(refusal.code, refusal.path, context);
  return isListType(getNullableType(field.type)) ? [view] : view;
};
