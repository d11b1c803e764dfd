import type { AuthorizedCaller } from '../domain/caller.js';
import type { Operations } from '../operations/operations.js';
import type { Loaders } from './loaders.js';
import type { Locale } from './user-messages/locale.js';

/** What every resolver is given. Made anew for each request. */
export interface Context {
  readonly caller: AuthorizedCaller;
  /** Language of the messages for people, from the request's Accept-Language. */
  readonly locale: Locale;
  readonly operations: Operations;
  readonly loaders: Loaders;
  /** Told the union member that a mutation came to, for the log. */
  noteOutcome(member: string): void;
}
