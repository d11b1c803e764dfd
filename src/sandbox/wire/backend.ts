import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './answer.js';
import type { Verb } from './request-record.js';

export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly verb: Verb | null;
  /** The order as the path names it, decoded. */
  readonly orderId: string | null;
}

export interface Performed {
  readonly answer: Answer;
  /** Did it change an order? */
  readonly effect: boolean;
}

export interface PerformOptions {
  /** Awaited after the request is claimed and before it has any effect. */
  readonly beforeEffect?: () => Promise<void>;
  /** Carry it out as if no idempotency key had come with it. */
  readonly ignoreKey?: boolean;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly verb: Verb | null;
}

/** One simulated REST API, without its wire. */
export interface Backend {
  readonly provider: string;
  readonly routes: readonly Route[];
  /** The one id of an order that a path may name in several ways. */
  canonicalOrderId(idInPath: string): string;
  perform(request: WireRequest, options?: PerformOptions): Promise<Performed>;
  readonly tooManyRequests: Answer;
  readonly internalError: Answer;
}
