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

/** In the order in which their fields are printed. */
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
  Query: 'What can be read. Orders come from their providers as they are now, operations from the ledger.',
  Mutation:
    'What can be done. Every expected failure is a member of the result’s union; select fragments on Problem and OperationResult ' +
    'and one query covers them all. One field that moves money per document.',
};

/** The whole schema, with the fields of these resolvers after its own. Inputs are validated by the resolvers themselves: type-graphql's own way repeats the input in errors. */
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

/** Synchronous, unlike type-graphql's own: no promise for each item of a list. */
const resolveTypesByTag = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const members = new Set(schema.getPossibleTypes(type).map(({ name }) => name));
    const toMember = (tag: string) => (members.has(tag) || !isUnionType(type) ? tag : 'UnexpectedProblem');
    type.resolveType = (value: { readonly __typename: string }) => toMember(value.__typename);
  }
};
