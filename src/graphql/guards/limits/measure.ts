import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { assertNever } from '../../../lib/assert-never.js';
import { MONEY_VERBS, PROVIDER_READ_COST } from './limits.js';
import { isReadAtProvider } from './reads-provider.js';
import { sizeAskedFor } from './size-asked-for.js';

/** How much a document asks for. A fragment counts at every place that spreads it. */
export interface Measured {
  /** Levels of fields inside fields. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields of Query or Mutation. The same field under two aliases counts twice. */
  readonly rootFields: number;
  readonly moneyVerbs: number;
  /** Fields side by side in this selection set, with those of its fragments. */
  readonly fields: number;
  /** The largest number of fields side by side, here or at any level beneath. */
  readonly width: number;
  /** 1 for each field of the largest possible answer, and PROVIDER_READ_COST for each read at a provider. */
  readonly cost: number;
}

const NOTHING: Measured = { depth: 0, aliases: 0, rootFields: 0, moneyVerbs: 0, fields: 0, width: 0, cost: 0 };

const together = (a: Measured, b: Measured): Measured => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  rootFields: a.rootFields + b.rootFields,
  moneyVerbs: a.moneyVerbs + b.moneyVerbs,
  fields: a.fields + b.fields,
  width: Math.max(a.width, b.width, a.fields + b.fields),
  cost: a.cost + b.cost,
});

export type FragmentLookUp = (name: string) => FragmentDefinitionNode | undefined | null;

/** Measures an operation before validation. A field that the schema does not know costs 1 and ends its branch. */
export const measure = (
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  findFragment: FragmentLookUp,
): Measured => {
  const root = schema.getRootType(operation.operation);
  const measured = new Map<string, Measured>();

  const ofSelections = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Measured =>
    selections.map((selection) => ofSelection(selection, parent)).reduce(together, NOTHING);

  const ofSelection = (selection: SelectionNode, parent: GraphQLNamedType | undefined): Measured => {
    switch (selection.kind) {
      case 'Field':
        return ofField(selection, parent);
      case 'InlineFragment': {
        const name = selection.typeCondition?.name.value;
        return ofSelections(selection.selectionSet, name === undefined ? parent : schema.getType(name));
      }
      case 'FragmentSpread':
        return ofFragment(selection.name.value);
      default:
        return assertNever(selection);
    }
  };

  /** Measures each fragment once: fragments that spread each other many times cost no time, and a cycle ends. */
  const ofFragment = (name: string): Measured => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = findFragment(name);
    const found = fragment
      ? ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
      : NOTHING;
    measured.set(name, found);
    return found;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): Measured => {
    const name = node.name.value;
    const isRoot = parent !== undefined && parent === root;
    const own = {
      depth: 1,
      aliases: node.alias ? 1 : 0,
      rootFields: isRoot ? 1 : 0,
      moneyVerbs: isRoot && MONEY_VERBS.has(name) ? 1 : 0,
      fields: 1,
      width: 1,
      cost: 1,
    };
    // graphql-js has its own rule for the depth of introspection.
    if (name.startsWith('__') || node.selectionSet === undefined) return own;
    const field = fieldOf(parent, name);
    const inner = ofSelections(node.selectionSet, field && getNamedType(field.type));
    const size = field ? sizeAskedFor(node, field, isListType(getNullableType(field.type))) : 1;
    const reading = field && isReadAtProvider(field) ? PROVIDER_READ_COST : 0;
    return {
      ...together(own, inner),
      fields: own.fields,
      width: Math.max(own.width, inner.width),
      depth: own.depth + inner.depth,
      cost: own.cost + size * (inner.cost + reading),
    };
  };

  return ofSelections(operation.selectionSet, root ?? undefined);
};

const fieldOf = (parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
