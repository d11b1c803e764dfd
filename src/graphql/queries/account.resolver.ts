import { Ctx, Query, Resolver } from 'type-graphql';
import type { Account as DomainAccount } from '../../domain/account.js';
import type { Context } from '../context.js';
import { RequiresScope } from '../guards/scopes.js';
import { Account } from '../types/account.type.js';

@Resolver()
export class AccountQueryResolver {
  @RequiresScope('orders:read')
  @Query(() => [Account], {
    description: 'The configured accounts that this caller may use, with the capabilities of each provider.',
  })
  accounts(@Ctx() { operations, caller }: Context): readonly DomainAccount[] {
    return operations.listAccounts(caller);
  }
}
