import type { AuthorizedCaller } from '../domain/caller.js';
import type { Operations } from '../operations/operations.js';
import type { Loaders } from './loaders.js';
import type { Locale } from './user-messages/locale.js';

/** What every resolver receives. Each request has its own. */
export interface Context {
  readonly caller: AuthorizedCaller;
  /** The language of messages for people, from the request's Accept-Language. */
  readonly locale: Locale;
  readonly operations: Operations;
  readonly loaders: Loaders;
  /** Notes the union member that a mutation answers, for the log. */
  noteOutcome(member: string): void;
}
