import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { AccountMode, type Account as DomainAccount } from '../../domain/account.js';
import { Provider } from './provider.type.js';

registerEnumType(AccountMode, {
  name: 'AccountMode',
  description: 'Says whether an account moves real money.',
  valuesConfig: {
    LIVE: { description: 'Real money.' },
    TEST: { description: 'The provider’s own test environment: no real money.' },
    SIMULATED: { description: 'The simulator inside this server: nothing leaves the machine.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'One set of credentials at a provider, as configured on this server.',
})
export class Account implements Pick<DomainAccount, 'name' | 'provider' | 'mode'> {
  @Field(() => ID, { description: 'The configured name: the first part of every order id of this account.' })
  name!: string;

  @Field(() => Provider, { description: 'The provider of this account.' })
  provider!: Provider;

  @Field(() => AccountMode, { description: 'Says whether the money is real. If it is not LIVE, show that clearly.' })
  mode!: AccountMode;
}
