import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Problem } from '../types/problem/problem.type.js';
import { resolveLocale } from '../user-messages/locale.js';
import { userMessageOf } from '../user-messages/user-message.js';
import { type OperationView, toOperationView } from '../views/operation-view.js';
import type { ProblemView } from '../views/problem-view.js';

@Resolver(() => Problem)
export class ProblemResolver {
  @FieldResolver()
  operation(@Root() { operation }: ProblemView, @Ctx() context: Context): OperationView | null {
    return operation && toOperationView(operation, context);
  }

  @FieldResolver()
  userMessage(
    @Root() problem: ProblemView,
    @Ctx() context: Context,
    @Arg('locale', () => String, {
      nullable: true,
      description:
        'A language tag: "pt-BR", "es", "en", or a variant such as "es-AR". Without it, Accept-Language decides.',
    })
    locale: string | null | undefined,
  ): string {
    return userMessageOf({ ...problem, member: problem.__typename }, locale ? resolveLocale(locale) : context.locale);
  }
}
