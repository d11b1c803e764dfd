import { type GraphQLOutputType, type GraphQLSchema, getNamedType, isCompositeType, isObjectType } from 'graphql';

/** Fields that lead back to their own type, or to the ledger. */
const LEFT_OUT: ReadonlySet<string> = new Set(['operations', 'operation', 'account']);

/** A selection of every field of a type, down to its leaves. */
export const selectEverything = (schema: GraphQLSchema, typeName: string): string => {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  const fields = Object.values(type.getFields()).filter(({ name }) => !LEFT_OUT.has(name));
  return `{ __typename ${fields.map(({ name, type: fieldType }) => `${name}${selectionOf(schema, fieldType)}`).join(' ')} }`;
};

const selectionOf = (schema: GraphQLSchema, type: GraphQLOutputType): string => {
  const named = getNamedType(type);
  return isCompositeType(named) ? ` ${selectEverything(schema, named.name)}` : '';
};
