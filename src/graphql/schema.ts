import { type GraphQLSchema, isAbstractType, isUnionType } from 'graphql';
import { buildSchemaSync, type ClassType, type NonEmptyArray } from 'type-graphql';
import { OperationResolver } from './fields/operation.resolver.js';
import { OrderResolver } from './fields/order.resolver.js';
import { ProblemResolver } from './fields/problem.resolver.js';
import { guardRoots } from './guards/guard-roots.js';
import { CaptureOrderResolver } from './mutations/capture-order.js';
import { ProcessOrderResolver } from './mutations/process-order.js';
import { ReconcileOperationResolver } from './mutations/reconcile-operation.js';
import { ResolveOperationResolver } from './mutations/resolve-operation.js';
import { AccountQueryResolver } from './queries/account.resolver.js';
import { NodeResolver } from './queries/node.resolver.js';
import { OperationQueryResolver } from './queries/operation.resolver.js';
import { OrderQueryResolver } from './queries/order.resolver.js';

/** The printed schema lists their fields in this order. */
const RESOLVERS: NonEmptyArray<ClassType> = [
  NodeResolver,
  OrderQueryResolver,
  OperationQueryResolver,
  AccountQueryResolver,
  CaptureOrderResolver,
  ProcessOrderResolver,
  ReconcileOperationResolver,
  ResolveOperationResolver,
  OrderResolver,
  OperationResolver,
  ProblemResolver,
];

const DESCRIPTION_BY_ROOT = {
  Query: 'Everything that you can read. Orders come from their providers as they are now, operations from the ledger.',
  Mutation:
    'Everything that you can do. Every expected failure is a member of the result’s union; fragments on Problem and ' +
    'OperationResult cover all members. A document may have one mutation that moves money.',
};

/**
 * The whole schema; the fields of `more` follow its own. The resolvers validate inputs themselves, because the
 * validation of type-graphql repeats the input in errors.
 */
export const createSchema = (more: readonly ClassType[] = []): GraphQLSchema => {
  const schema = buildSchemaSync({ resolvers: [...RESOLVERS, ...more], validate: false });
  describeRoots(schema);
  resolveTypesByTag(schema);
  guardRoots(schema);
  return schema;
};

const describeRoots = (schema: GraphQLSchema): void => {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    if (root) root.description = DESCRIPTION_BY_ROOT[root.name as keyof typeof DESCRIPTION_BY_ROOT];
  }
};

/** Synchronous, unlike the resolution of type-graphql, which makes a promise for each item of a list. */
const resolveTypesByTag = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const members = new Set(schema.getPossibleTypes(type).map(({ name }) => name));
    const toMember = (tag: string) => (members.has(tag) || !isUnionType(type) ? tag : 'UnexpectedProblem');
    type.resolveType = (value: { readonly __typename: string }) => toMember(value.__typename);
  }
};
