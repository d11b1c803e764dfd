import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { AccountMode, type Account as DomainAccount } from '../../domain/account.js';
import { Provider } from './provider.type.js';

registerEnumType(AccountMode, {
  name: 'AccountMode',
  description: 'Whether money is real.',
  valuesConfig: {
    LIVE: { description: 'Real money.' },
    TEST: { description: 'The provider’s own test environment: no real money.' },
    SIMULATED: { description: 'The simulator inside this server: nothing leaves the machine.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One configured set of credentials at a provider.' })
export class Account implements Pick<DomainAccount, 'name' | 'provider' | 'mode'> {
  @Field(() => ID, { description: 'Its configured name: the first part of every order id of this account.' })
  name!: string;

  @Field(() => Provider, { description: 'The provider that it belongs to.' })
  provider!: Provider;

  @Field(() => AccountMode, { description: 'Whether its money is real. Show anything but LIVE clearly.' })
  mode!: AccountMode;
}
