import { Arg, type ClassType, Ctx, createUnionType, Mutation, Resolver } from 'type-graphql';
import type { Scope } from '../../domain/caller.js';
import type { OperationKind } from '../../domain/operation/kind.js';
import { VERBS } from '../../domain/operation/verbs.js';
import type { Context } from '../context.js';
import { RequiresScope } from '../guards/scopes.js';
import { forgetOrder } from '../loaders.js';
import {
  IdempotencyConflict,
  OperationInProgress,
  OutcomeUnknown,
} from '../types/operation/operation-problems.type.js';
import { OrderStateConflict, PaymentDeclined } from '../types/order/order-problems.type.js';
import { InvalidInput } from '../types/problem/invalid-input.type.js';
import { OrderNotFound } from '../types/problem/not-found.type.js';
import {
  OperationNotSupported,
  ProviderMisconfigured,
  ProviderUnavailable,
} from '../types/problem/provider-problems.type.js';
import { UnexpectedProblem } from '../types/problem/unexpected-problem.type.js';
import { findInvalidInput } from '../views/invalid-input-view.js';
import { toOutcomeView } from '../views/outcome-view.js';
import { type OrderMember, orderInput, orderMember } from './order-mutation-types.js';

/** The parts that differ between the mutations. The verb's row names the field, the input and the result. */
export interface OrderMutation {
  readonly kind: OperationKind;
  readonly description: string;
  readonly inputDescription: string;
  readonly resultDescription: string;
  /** The provider confirmed the effect. */
  readonly done: OrderMember;
  /** The provider accepted the request; the outcome is not final. */
  readonly pending: OrderMember;
  /** Further members of the union, beside those of every verb. */
  readonly moreMembers?: readonly ClassType[];
}

/** The problems that every verb may answer. */
const PROBLEMS = [
  InvalidInput,
  OrderNotFound,
  OrderStateConflict,
  PaymentDeclined,
  OperationNotSupported,
  IdempotencyConflict,
  OperationInProgress,
  OutcomeUnknown,
  ProviderUnavailable,
  ProviderMisconfigured,
  UnexpectedProblem,
] as const;

type Verbs = Readonly<Record<OperationKind, { readonly mutation: string; readonly scope: Scope }>>;

/** The resolver of a verb on one order. */
export const orderMutation = (own: OrderMutation, verbs: Verbs = VERBS) => {
  const { kind, description, moreMembers = [] } = own;
  const { mutation, scope } = verbs[kind];
  const typeName = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const Input = orderInput(`${typeName}Input`, own.inputDescription);
  const goodEnds = { done: own.done.name, pending: own.pending.name };
  const members = [orderMember(own.done), orderMember(own.pending), ...PROBLEMS, ...moreMembers];
  const Result = createUnionType({
    name: `${typeName}Result`,
    description: own.resultDescription,
    types: () => members,
  });

  @Resolver()
  class OrderMutationResolver {
    @RequiresScope(scope)
    @Mutation(() => Result, { name: mutation, nullable: true, description })
    async mutate(
      @Arg('input', () => Input, { description: 'The order and the idempotency key.' })
      input: InstanceType<typeof Input>,
      @Ctx() context: Context,
    ) {
      const invalid = findInvalidInput(input, context);
      if (invalid) return invalid;
      const outcome = await context.operations.acceptCommand(context.caller, { ...input, kind });
      forgetOrder(context.loaders, input.orderId);
      return toOutcomeView(outcome, input.orderId, goodEnds, context);
    }
  }
  return OrderMutationResolver;
};
