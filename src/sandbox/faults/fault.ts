import type { Verb } from '../wire/request-record.js';

/** The faults of a simulator. Unless a kind says otherwise, the request has its effect. */
export type Fault =
  /** This answer replaces the provider's own; no effect. */
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
  /** The effect and the answer come later by this time. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The effect and the headers come immediately; the body comes later by this time, or byte by byte over it. */
  | { readonly kind: 'slow-body'; readonly ms: number; readonly drip?: boolean }
  /**
   * Headers with the full content-length, then this number of bytes (default: half the body), then the socket is
   * destroyed.
   */
  | { readonly kind: 'cut-body'; readonly bytes?: number }
  /** The socket is destroyed on arrival; no effect. */
  | { readonly kind: 'cut-before' }
  /** An HTML page with this status (default 200), with or without (default) the effect. */
  | { readonly kind: 'html'; readonly status?: number; readonly effect?: boolean }
  /** 429, with Retry-After if the seconds are given; no effect. */
  | { readonly kind: 'rate-limited'; readonly retryAfter?: number }
  /** The socket is destroyed immediately; the effect happens later by this time. */
  | { readonly kind: 'late-effect'; readonly ms: number }
  /** The request is carried out twice, the second time without its idempotency key; the second answer is sent. */
  | { readonly kind: 'duplicate-effect' }
  /** Headers, then nothing; the socket stays open. */
  | { readonly kind: 'headers-then-hang' }
  /** The answer's JSON, padded with white space to this number of bytes. */
  | { readonly kind: 'huge-body'; readonly bytes: number };

export type FaultKind = Fault['kind'];

/** A fault that waits for its request. */
export interface InjectedFault {
  readonly orderId: string;
  readonly verb: Verb;
  readonly fault: Fault;
  /** The number of requests that it affects (default 1). */
  readonly times?: number;
  /** The number of matching requests that pass first (default 0). */
  readonly skip?: number;
}

/** A demo order's own fault. It happens every time; a fault after an effect ignores requests without one. */
export interface StandingFault {
  readonly orderId: string;
  readonly verbs: readonly Verb[];
  readonly fault: Fault;
}
