import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

/** Marks a field whose every value is read at a provider, or may be: it costs more than a field of an answer. */
export const ReadsProvider = (): MethodDecorator & PropertyDecorator => Extensions({ readsProvider: true });

export const isReadAtProvider = ({ extensions }: GraphQLField<unknown, unknown>): boolean =>
  extensions['readsProvider'] === true;
