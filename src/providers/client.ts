import type { Account } from '../domain/account.js';
import type { Intention } from '../domain/operation/kind.js';
import type { Result } from '../domain/operation/result.js';
import type { Problem } from '../domain/problem/problem.js';
import type { InquiryContext, Reading } from './provider.js';

/** What one attempt told, with its times. */
export interface Told {
  readonly result: Result;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
}

/** What an inquiry told; `problem` says why the order could not be read, null when it was. */
export interface InquiryTold extends Told {
  readonly problem: Problem | null;
}

/** One configured account at its provider. Never throws for an expected failure. */
export interface ProviderClient {
  readonly account: Account;
  /** Null when the text can be an order id of this provider, else what is wrong with it. */
  orderIdFault(providerOrderId: string): string | null;
  /** Sends a money verb exactly once, within its deadline. */
  perform(intention: Intention, providerKey: string): Promise<Told>;
  /** Reads the order to learn what became of the intention. */
  inquire(intention: Intention, context: InquiryContext): Promise<InquiryTold>;
  /** Reads the order; repeated once where the first try cannot have told anything. */
  readOrder(providerOrderId: string, signal?: AbortSignal): Promise<Reading>;
  close(): Promise<void>;
}
