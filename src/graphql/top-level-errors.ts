import { GraphQLError } from 'graphql';

/** For the few fields that have no union to answer a problem in. */
export const badUserInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

export const ledgerUnavailable = (): GraphQLError =>
  new GraphQLError('The ledger cannot be read just now. Ask again later.', {
    extensions: { code: 'LEDGER_UNAVAILABLE' },
  });
