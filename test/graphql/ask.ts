import { type GraphQLFormattedError, type GraphQLSchema, graphql } from 'graphql';
import type { AuthorizedCaller } from '../../src/domain/caller.js';
import { SCOPES } from '../../src/domain/caller.js';
import type { Context } from '../../src/graphql/context.js';
import { createLoaders } from '../../src/graphql/loaders.js';
import { createSchema } from '../../src/graphql/schema.js';
import type { Locale } from '../../src/graphql/user-messages/locale.js';
import { FakeOperations } from './fake-operations.js';

export const schema = createSchema();

const CALLER: AuthorizedCaller = {
  id: 'key:shop-front',
  tenant: 'default',
  name: 'shop-front',
  scopes: new Set(SCOPES),
};

export interface Asking {
  readonly operations?: FakeOperations;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly locale?: Locale;
  /** Replaces the real schema. */
  readonly given?: GraphQLSchema;
  /** Replaces a caller with every scope. */
  readonly caller?: AuthorizedCaller;
}

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Executes a document and returns the answer as a client would parse it. */
export const ask = async (document: string, asking: Asking = {}): Promise<Answer> => {
  const { operations = new FakeOperations(), variables = {}, locale = 'en', caller = CALLER, given = schema } = asking;
  const noteOutcome = () => undefined;
  const loaders = createLoaders(operations, caller);
  const context: Context = { caller, locale, operations, loaders, noteOutcome };
  const result = await graphql({ schema: given, source: document, variableValues: variables, contextValue: context });
  return JSON.parse(JSON.stringify(result)) as Answer;
};

/** One field of the answer's data, by its path. */
export const at = (answer: Answer, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    answer.data,
  );
