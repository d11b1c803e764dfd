import { Field, ObjectType } from 'type-graphql';
import { Account } from '../account.type.js';
import { OperationKind } from '../operation/operation-kind.type.js';
import { Problem } from './problem.type.js';

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'This provider has no such operation. Nothing was sent. Ask capabilities first.',
})
export class OperationNotSupported extends Problem {
  @Field(() => Account, { description: 'The account that was asked; its provider’s capabilities say what it can do.' })
  account!: Account;

  @Field(() => OperationKind, { description: 'What it cannot do.' })
  kind!: OperationKind;
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'Certainly not carried out: the provider could not be reached, asked to slow down, or is left alone after failing. ' +
    'The same may be sent again, with the same key.',
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
  @Field(() => Account, { description: 'The account whose settings are to be mended.' })
  account!: Account;
}
