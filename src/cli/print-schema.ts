import 'reflect-metadata';
import { type GraphQLNamedType, isIntrospectionType, isSpecifiedScalarType, printType } from 'graphql';
import { createSchema } from '../graphql/schema.js';

/**
 * The schema as the committed text, so that its diff is the review of the API. It sorts types by name, not by load
 * order.
 */
export const renderSchema = (): string => {
  const types = Object.values(createSchema().getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1));
  return `${types.map(printType).join('\n\n')}\n`;
};

const ROOTS = ['Query', 'Mutation'];

const rankOf = ({ name }: GraphQLNamedType): number => (ROOTS.includes(name) ? ROOTS.indexOf(name) : ROOTS.length);

if (import.meta.main) process.stdout.write(renderSchema());
