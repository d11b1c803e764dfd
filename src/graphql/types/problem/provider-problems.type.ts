import { Field, ObjectType } from 'type-graphql';
import { Account } from '../account.type.js';
import { OperationKind } from '../operation/operation-kind.type.js';
import { Problem } from './problem.type.js';

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'This provider does not support the operation. Nothing was sent. Read capabilities first.',
})
export class OperationNotSupported extends Problem {
  @Field(() => Account, { description: 'The account; the capabilities of its provider say what it supports.' })
  account!: Account;

  @Field(() => OperationKind, { description: 'The operation that the provider does not support.' })
  kind!: OperationKind;
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'The operation was certainly not carried out: the provider could not be reached, asked to slow down, or failed so often that ' +
    'this server pauses requests to it. Send the same again with the same idempotency key.',
})
export class ProviderUnavailable extends Problem {
  @Field(() => Account, { description: 'The account whose provider does not answer.' })
  account!: Account;
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'The provider refuses the account’s credentials or settings. The merchant has to act; the buyer cannot.',
})
export class ProviderMisconfigured extends Problem {
  @Field(() => Account, { description: 'The account whose settings the merchant has to correct.' })
  account!: Account;
}
