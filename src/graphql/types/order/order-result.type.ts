import { createUnionType } from 'type-graphql';
import { InvalidInput } from '../problem/invalid-input.type.js';
import { OrderNotFound } from '../problem/not-found.type.js';
import { ProviderMisconfigured, ProviderUnavailable } from '../problem/provider-problems.type.js';
import { UnexpectedProblem } from '../problem/unexpected-problem.type.js';
import { Order } from './order.type.js';

export const OrderResult = createUnionType({
  name: 'OrderResult',
  description: 'An order, or the reason why it could not be read.',
  types: () =>
    [Order, OrderNotFound, InvalidInput, ProviderUnavailable, ProviderMisconfigured, UnexpectedProblem] as const,
});
