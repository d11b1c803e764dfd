import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';
import type { FragmentLookUp } from './limits/measure.js';

/** The fragments of a document by name. Of two with one name it returns the last, as validation in graphql-js does. */
export const fragmentsIn = ({ definitions }: DocumentNode): FragmentLookUp => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return (name) => fragments.get(name);
};
