import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';
import type { FragmentLookUp } from './limits/measure.js';

/** The fragments of a document by their names, the last of one name, as graphql-js finds them while it validates. */
export const fragmentsIn = ({ definitions }: DocumentNode): FragmentLookUp => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return (name) => fragments.get(name);
};
