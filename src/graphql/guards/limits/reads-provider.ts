import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

/** Marks a field whose values may be read at a provider. Such a field costs more than other fields. */
export const ReadsProvider = (): MethodDecorator & PropertyDecorator => Extensions({ readsProvider: true });

export const isReadAtProvider = ({ extensions }: GraphQLField<unknown, unknown>): boolean =>
  extensions['readsProvider'] === true;
