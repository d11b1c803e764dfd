import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { Extensions } from 'type-graphql';
import type { Scope } from '../../domain/caller.js';
import type { Context } from '../context.js';
import type { Arguments, AskedField, FieldRefusal } from './asked-field.js';

/** The scope that a field needs. If it depends on the arguments, a function of them. */
export type ScopeRule = Scope | ((args: Arguments) => Scope);

/** Declares the scope that a field needs. Every field of Query and Mutation declares one. */
export const RequiresScope = (rule: ScopeRule): MethodDecorator & PropertyDecorator => Extensions({ scope: rule });

/** The rule of a field; undefined if the field declares none. */
export const scopeRuleOf = (field: GraphQLField<unknown, Context>): ScopeRule | undefined =>
  field.extensions['scope'] as ScopeRule | undefined;

/**
 * Refuses a root field unless the caller has every scope that the field and the selections beneath it need. So a
 * mutation never runs and then loses its answer to a forbidden field.
 */
export const judgeScopes = ({ field, args, caller, info }: AskedField): FieldRefusal | null => {
  const rule = scopeRuleOf(field);
  if (rule === undefined) throw new Error(`${info.parentType.name}.${field.name} has no scope.`);
  const own = typeof rule === 'function' ? rule(args) : rule;
  const beneath = info.fieldNodes.flatMap((node) => scopesBeneath(node, info));
  const missing = new Set([own, ...beneath].filter((scope) => !caller.scopes.has(scope)));
  if (missing.size === 0) return null;
  return {
    code: 'FORBIDDEN',
    message: `This credential lacks these scopes: ${[...missing].join(', ')}. Nothing was done.`,
  };
};

/** A parsed document serves many requests: the scopes of its fields are kept as long as the document is. */
const known = new WeakMap<FieldNode, readonly Scope[]>();

const scopesBeneath = (node: FieldNode, info: AskedField['info']): readonly Scope[] => {
  const found = known.get(node) ?? findScopes(node, info);
  known.set(node, found);
  return found;
};

const findScopes = (root: FieldNode, { schema, fragments, parentType }: AskedField['info']): readonly Scope[] => {
  const scopes: Scope[] = [];
  const spread = new Set<string>();
  const walk = (node: SelectionNode, parent: GraphQLObjectType | undefined, all: GraphQLSchema): void => {
    const types = new TypeInfo(all, parent);
    visit(
      node,
      visitWithTypeInfo(types, {
        Field: (field) => {
          const rule = field === root ? undefined : types.getFieldDef()?.extensions['scope'];
          if (rule !== undefined) scopes.push(rule as Scope);
        },
        FragmentSpread: ({ name }) => {
          const fragment = fragments[name.value];
          if (fragment === undefined || spread.has(name.value)) return;
          spread.add(name.value);
          const { typeCondition, selectionSet } = fragment;
          walk({ kind: 'InlineFragment', typeCondition, selectionSet } as SelectionNode, undefined, all);
        },
      }),
    );
  };
  walk(root, parentType, schema);
  return scopes;
};
