import type { AccountIdentity, Provider } from '../domain/account.js';
import type { Intention } from '../domain/operation/kind.js';
import type { NotSentCause, Result, UnknownCause } from '../domain/operation/result.js';
import type { Order } from '../domain/order/order.js';
import type { Problem } from '../domain/problem/problem.js';

/** One HTTP request as an adapter wants it sent; the transport adds the base URL and nothing else. */
export interface WireRequest {
  readonly method: 'GET' | 'POST';
  /** Begins with "/", every part encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What an answer says beside its body. */
export interface ReplyHead {
  readonly status: number;
  /** The provider's id of this request, null where it sent none. */
  readonly requestId: string | null;
  /** From Retry-After, seconds or a date; null where absent or unreadable. */
  readonly notBefore: Date | null;
}

/** A complete answer. */
export interface Reply extends ReplyHead {
  /** The body as JSON; undefined where it is empty, cut, too deep or not JSON. */
  readonly json: unknown;
}

/** What became of one request; its reply as it came, or as an adapter has read it. */
export type Exchange<R = Reply> =
  | { readonly kind: 'replied'; readonly reply: R }
  /** Its headers were never written: it certainly had no effect. */
  | { readonly kind: 'not-sent'; readonly cause: NotSentCause }
  /** Headers were written and no complete answer came: it may have had effect. */
  | { readonly kind: 'no-reply'; readonly cause: UnknownCause };

/** One order as a provider's answer tells it, or why there is none. `retry` of the problem is a read's: LATER. */
export type Reading =
  | { readonly kind: 'found'; readonly order: Order }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What an inquiry needs to know of the sends before it. */
export interface InquiryContext {
  /** A send of this operation may have had effect. */
  readonly mayHaveApplied: boolean;
  /** The problem of the call whose answer asked for this inquiry, null when there was none. */
  readonly callProblem: Problem | null;
}

/**
 * One provider's dialect for one account: pure functions, no I/O. It is only ever given intentions whose kind its
 * capabilities name. `WireReply` is a reply as `read` understood it; nobody else looks into it.
 */
export interface Adapter<WireReply = unknown> {
  /** Null when the text can be an order id of this provider, else what is wrong with it and what to use instead. */
  orderIdFault(providerOrderId: string): string | null;
  requestFor(intention: Intention, providerKey: string): WireRequest;
  requestForOrder(providerOrderId: string): WireRequest;
  /** Parses the body, the one time that it is parsed; whatever it is, this throws nothing. */
  read(reply: Reply): WireReply;
  /** The verb's answer. Never `applied` unless the provider's own status says so. */
  translate(intention: Intention, reply: WireReply): Result;
  translateOrder(providerOrderId: string, reply: WireReply): Reading;
  /** The order, read to learn what became of the intention. */
  translateInquiry(intention: Intention, reply: WireReply, context: InquiryContext): Result;
  /** What in this answer no table knows ("status processed/odd"): codes only, to be counted. */
  findUnrecognized(reply: WireReply): readonly string[];
}

/** What the settings of every provider have; whatever else they hold is their provider's matter. */
export interface CommonSettings {
  /** Scheme, host, port and an optional path in front of every request's own. */
  readonly baseUrl: string;
}

/** How the settings of an account are read; `config.ts` does so by variables or by an entry of ACCOUNTS_FILE. */
export interface SettingsSchema<Settings extends CommonSettings> {
  readonly provider: string;
  /** Environment variable by setting: one set of them makes the account named like the provider. */
  readonly variables: Readonly<Record<string, string>>;
  /** What is expected, by setting, for the person who configured something else. */
  readonly expects: Readonly<Record<string, string>>;
  /** Settings that never stand in a file in the open; the schema makes a `Secret` of each. */
  readonly secrets: readonly string[];
  /** Where one of these matches in a text, without flags and without the text around it, a log hides it. */
  readonly credentialShapes: readonly RegExp[];
  readonly schema: { safeParse(input: unknown): ParsedSettings<Settings> };
  /** Tells one shop or seller from another at the same address: equal texts are the same one. */
  merchantOf(settings: Settings): string;
}

type ParsedSettings<Settings> =
  | { readonly success: true; readonly data: Settings }
  | {
      readonly success: false;
      readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
    };

/** A provider: what it is, what it can do, and how to speak to it with given settings. */
export interface ProviderDefinition<Settings extends CommonSettings = CommonSettings> extends Provider {
  readonly settings: SettingsSchema<Settings>;
  createAdapter(accountName: string, settings: Settings): Adapter;
  /** Where and as whom these settings send. */
  identityOf(settings: Settings): AccountIdentity;
}
