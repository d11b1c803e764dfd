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

/** Which scope a field asks for; by its arguments where one field answers several things. */
export type ScopeRule = Scope | ((args: Arguments) => Scope);

/** Declares the scope that a field asks for. Every field of Query and Mutation has one. */
export const RequiresScope = (rule: ScopeRule): MethodDecorator & PropertyDecorator => Extensions({ scope: rule });

/** The rule of a field, undefined where it has none of its own. */
export const scopeRuleOf = (field: GraphQLField<unknown, Context>): ScopeRule | undefined =>
  field.extensions['scope'] as ScopeRule | undefined;

/**
 * Refuses a root field unless every scope is there that it and what is selected beneath it ask for: a mutation never loses
 * its answer to a field that may not be seen.
 */
export const judgeScopes = ({ field, args, caller, info }: AskedField): FieldRefusal | null => {
  const rule = scopeRuleOf(field);
  if (rule === undefined) throw new Error(`${info.parentType.name}.${field.name} has no scope.`);
  const own = typeof rule === 'function' ? rule(args) : rule;
  const beneath = info.fieldNodes.flatMap((node) => scopesBeneath(node, info));
  const missing = new Set([own, ...beneath].filter((scope) => !caller.scopes.has(scope)));
  if (missing.size === 0) return null;
  return { code: 'FORBIDDEN', message: `This credential lacks ${[...missing].join(', ')}. Nothing was done.` };
};

/** A document is parsed once and asked many times: its nodes are remembered as long as it is. */
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
