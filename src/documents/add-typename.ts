import { type ASTNode, type FieldNode, Kind, type SelectionSetNode, visit } from 'graphql';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Adds __typename as Apollo Client does before it sends a document: last in every selection set, but not at the root
 * and not beside another field that begins with __.
 * https://github.com/apollographql/apollo-client/blob/main/src/utilities/graphql/transform.ts
 */
export const addTypename = <Node extends ASTNode>(node: Node): Node =>
  visit(node, {
    SelectionSet: (selectionSet, _key, parent) => {
      const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      return isRoot || hasMetaField(selectionSet) ? undefined : withTypename(selectionSet);
    },
  });

const hasMetaField = ({ selections }: SelectionSetNode): boolean =>
  selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'));

const withTypename = (selectionSet: SelectionSetNode): SelectionSetNode => ({
  ...selectionSet,
  selections: [...selectionSet.selections, TYPENAME],
});
