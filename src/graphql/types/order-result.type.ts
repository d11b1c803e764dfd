import { createUnionType } from 'type-graphql';
import { InvalidInput } from './invalid-input.type.js';
import { OrderNotFound } from './not-found.type.js';
import { Order } from './order.type.js';
import { ProviderMisconfigured, ProviderUnavailable } from './provider-problems.type.js';
import { UnexpectedProblem } from './unexpected-problem.type.js';

export const OrderResult = createUnionType({
  name: 'OrderResult',
  description: 'An order, or why it could not be read.',
  types: () =>
    [Order, OrderNotFound, InvalidInput, ProviderUnavailable, ProviderMisconfigured, UnexpectedProblem] as const,
});
