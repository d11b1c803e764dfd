import type { Account } from '../domain/account.js';
import type { Intention } from '../domain/operation/kind.js';
import type { Result } from '../domain/operation/result.js';
import type { Problem } from '../domain/problem/problem.js';
import type { InquiryContext, Reading } from './provider.js';

/** The result of one attempt, with its times. */
export interface AttemptResult {
  readonly result: Result;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
}

/** The result of an inquiry. `problem` says why the order could not be read; null if it was read. */
export interface InquiryResult extends AttemptResult {
  readonly problem: Problem | null;
}

/** One configured account at its provider. Never throws for an expected failure. */
export interface ProviderClient {
  readonly account: Account;
  /** Null if the text may be an order id of this provider; otherwise its fault. */
  orderIdFault(providerOrderId: string): string | null;
  /** Sends a money verb exactly once, within its deadline. */
  perform(intention: Intention, providerKey: string): Promise<AttemptResult>;
  /** Reads the order to learn what became of the intention. */
  inquire(intention: Intention, context: Omit<InquiryContext, 'readAt'>): Promise<InquiryResult>;
  /** Reads the order right before a send, in the lane of the verbs: no read of anybody else's keeps it waiting. */
  readBaseline(providerOrderId: string): Promise<Reading>;
  /** Reads the order. It tries once more if the first try brought no answer. */
  readOrder(providerOrderId: string, signal?: AbortSignal): Promise<Reading>;
  close(): Promise<void>;
}
