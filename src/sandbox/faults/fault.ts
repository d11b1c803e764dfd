import type { Verb } from '../wire/request-record.js';

/** What can go wrong on the way. Unless a kind says otherwise the request has its effect. */
export type Fault =
  /** This answer instead of the provider's own; no effect. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The effect happens, then the socket is destroyed without a byte. */
  | { readonly kind: 'answer-lost-after-effect' }
  /** The effect happens, then the provider's own 500. */
  | { readonly kind: 'error-500-after-effect' }
  /** Effect and answer come this much later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Effect and headers at once, the body this much later, or byte by byte over that time. */
  | { readonly kind: 'slow-body'; readonly ms: number; readonly drip?: boolean }
  /** Headers with the full content-length, so many bytes of the body (default half), then the socket is destroyed. */
  | { readonly kind: 'cut-body'; readonly bytes?: number }
  /** The socket is destroyed on receipt; no effect. */
  | { readonly kind: 'cut-before' }
  /** An HTML page with this status (default 200), with or without (default) the effect. */
  | { readonly kind: 'html'; readonly status?: number; readonly effect?: boolean }
  /** 429, with Retry-After when the seconds are given; no effect. */
  | { readonly kind: 'rate-limited'; readonly retryAfter?: number }
  /** The socket is destroyed at once, the effect happens this much later. */
  | { readonly kind: 'late-effect'; readonly ms: number }
  /** Carried out twice, the second time without the protection of its key; the second answer is sent. */
  | { readonly kind: 'duplicate-effect' }
  /** Headers, then nothing, on a socket that stays open. */
  | { readonly kind: 'headers-then-hang' }
  /** The answer's JSON, filled up with white space to this many bytes. */
  | { readonly kind: 'huge-body'; readonly bytes: number };

export type FaultKind = Fault['kind'];

/** A fault that waits for a request. */
export interface InjectedFault {
  readonly orderId: string;
  readonly verb: Verb;
  readonly fault: Fault;
  /** How many requests it strikes (default 1). */
  readonly times?: number;
  /** How many matching requests pass first (default 0). */
  readonly skip?: number;
}

/** A demo order's own fault: it strikes every time; one that follows an effect spares answers that tell of none. */
export interface StandingFault {
  readonly orderId: string;
  readonly verbs: readonly Verb[];
  readonly fault: Fault;
}
