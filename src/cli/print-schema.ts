import 'reflect-metadata';
import { type GraphQLNamedType, isIntrospectionType, isSpecifiedScalarType, printType } from 'graphql';
import { createSchema } from '../graphql/schema.js';

/** The schema as text, as it is committed: its review is the review of the API. Types by name, whatever loads first. */
export const renderSchema = (): string => {
  const types = Object.values(createSchema().getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1));
  return `${types.map(printType).join('\n\n')}\n`;
};

const ROOTS = ['Query', 'Mutation'];

const rankOf = ({ name }: GraphQLNamedType): number => (ROOTS.includes(name) ? ROOTS.indexOf(name) : ROOTS.length);

if (import.meta.main) process.stdout.write(renderSchema());
