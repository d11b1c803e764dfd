import type { OperationKind } from '../../../src/domain/operation/kind.js';
import { VERBS, type Verb, type VerbTable } from '../../../src/domain/operation/verbs.js';
import { type OrderMutation, orderMutation } from '../../../src/graphql/mutations/order-mutation.js';
import { createSchema } from '../../../src/graphql/schema.js';
import { OperationNotFound } from '../../../src/graphql/types/problem/not-found.type.js';

/** A verb that no provider has: it rounds a paid order up for a good cause. */
export const DONATE = 'DONATE' as OperationKind;

const row: Verb = {
  mutation: 'donateOrder',
  scope: 'orders:donate',
  movesMoney: true,
  happensOnce: true,
  alreadyDone: 'ORDER_ALREADY_PROCESSED',
  allows: ({ status }) => status === 'PAID',
  obstacle: ({ status }) => (status === 'PAID' ? null : 'OPERATION_NOT_SUPPORTED_FOR_ORDER'),
};

/** The table with one more row. */
export const withDonate = { ...VERBS, [DONATE]: row } satisfies VerbTable;

const mutation: OrderMutation = {
  kind: DONATE,
  description: 'Round the order up.',
  inputDescription: 'Which order to round up.',
  resultDescription: 'What a donation came to.',
  done: { name: 'OrderDonated', description: 'The cents are given.', order: 'The order after the donation.' },
  pending: { name: 'DonationPending', description: 'The cents are on their way.', order: 'The order as it was.' },
  moreMembers: [OperationNotFound],
};

/** The schema with one more mutation. */
export const aSchema = () => createSchema([orderMutation(mutation, withDonate)]);
