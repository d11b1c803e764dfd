import type { AccountIdentity, Provider } from '../domain/account.js';
import type { Intention } from '../domain/operation/kind.js';
import type { NotSentCause, Result, UnknownCause } from '../domain/operation/result.js';
import type { Order } from '../domain/order/order.js';
import type { Problem } from '../domain/problem/problem.js';

/** One HTTP request from an adapter. The transport adds only the base URL. */
export interface WireRequest {
  readonly method: 'GET' | 'POST';
  /** Begins with "/"; every part is encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The parts of an answer without its body. */
export interface ReplyHead {
  readonly status: number;
  /** The provider's id of this request; null if it sent none. */
  readonly requestId: string | null;
  /** The moment from Retry-After, in seconds or as a date; null if it is absent or unreadable. */
  readonly notBefore: Date | null;
}

/** A complete answer. */
export interface Reply extends ReplyHead {
  /** The body as JSON; undefined if it is empty, cut, too deep or not JSON. */
  readonly json: unknown;
}

/** The outcome of one request. Its reply is raw, or as an adapter read it. */
export type Exchange<R = Reply> =
  | { readonly kind: 'replied'; readonly reply: R }
  /** The headers were never written, so the request certainly had no effect. */
  | { readonly kind: 'not-sent'; readonly cause: NotSentCause }
  /** The headers were written and no complete answer came, so the request may have had an effect. */
  | { readonly kind: 'no-reply'; readonly cause: UnknownCause };

/** One order from a provider's answer, or the problem. The problem's `retry` is that of a read: LATER. */
export type Reading =
  | { readonly kind: 'found'; readonly order: Order }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Facts about the earlier sends that an inquiry needs. */
export interface InquiryContext {
  /** May a send of this operation have had an effect? */
  readonly mayHaveApplied: boolean;
  /** The problem of the call whose answer led to this inquiry; null if there was none. */
  readonly callProblem: Problem | null;
  /** When the newest send was answered; null when it was not. */
  readonly callAnsweredAt: Date | null;
  /** When this reading began. */
  readonly readAt: Date;
}

/**
 * One provider's dialect for one account: pure functions without I/O. It receives only intentions of the kinds in its
 * capabilities. `WireReply` is the reply that `read` parsed; only the adapter looks into it.
 */
export interface Adapter<WireReply = unknown> {
  /** Null if the text may be an order id of this provider; otherwise its fault and what to use instead. */
  orderIdFault(providerOrderId: string): string | null;
  requestFor(intention: Intention, providerKey: string): WireRequest;
  requestForOrder(providerOrderId: string): WireRequest;
  /** Parses the body, once. It never throws, whatever the body is. */
  read(reply: Reply): WireReply;
  /** Translates the answer to a verb. It is `applied` only if the provider's own status says so. */
  translate(intention: Intention, reply: WireReply): Result;
  translateOrder(providerOrderId: string, reply: WireReply): Reading;
  /** Translates an order that was read to learn what became of the intention. */
  translateInquiry(intention: Intention, reply: WireReply, context: InquiryContext): Result;
  /** The codes in this answer that no table lists ("status processed/odd"), for counting. */
  findUnrecognized(reply: WireReply): readonly string[];
}

/** The settings that every provider has. The provider itself defines the others. */
export interface CommonSettings {
  /** The scheme, host and port, and an optional path before the path of each request. */
  readonly baseUrl: string;
}

/** Describes how `config` reads the settings of an account, from variables or from an entry of ACCOUNTS_FILE. */
export interface SettingsSchema<Settings extends CommonSettings> {
  readonly provider: string;
  /** The environment variable of each setting. Together they make one account with the provider's name. */
  readonly variables: Readonly<Record<string, string>>;
  /** What each setting must be, for the person who configured something else. */
  readonly expects: Readonly<Record<string, string>>;
  /** Settings that must not stand in ACCOUNTS_FILE. The schema makes a `Secret` of each. */
  readonly secrets: readonly string[];
  /** The log masks every text that matches one of these; they have neither flags nor anchors. */
  readonly credentialShapes: readonly RegExp[];
  readonly schema: { safeParse(input: unknown): ParsedSettings<Settings> };
  /** Identifies the shop or seller at one address: equal texts mean the same shop or seller. */
  merchantOf(settings: Settings): string;
}

type ParsedSettings<Settings> =
  | { readonly success: true; readonly data: Settings }
  | {
      readonly success: false;
      readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
    };

/** A provider, its capabilities, and how to call it with given settings. */
export interface ProviderDefinition<Settings extends CommonSettings = CommonSettings> extends Provider {
  readonly settings: SettingsSchema<Settings>;
  createAdapter(accountName: string, settings: Settings): Adapter;
  /** The address of these settings, and the shop or seller behind them. */
  identityOf(settings: Settings): AccountIdentity;
}
