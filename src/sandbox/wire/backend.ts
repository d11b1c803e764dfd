import type { IncomingHttpHeaders } from 'node:http';
import type { SimulatedAnswer } from './answer.js';
import type { Verb } from './request-record.js';

export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly verb: Verb | null;
  /** The decoded order id from the path. */
  readonly orderId: string | null;
}

export interface PerformedRequest {
  readonly answer: SimulatedAnswer;
  /** Did it change an order? */
  readonly effect: boolean;
}

export interface PerformOptions {
  /** Runs after the request is claimed and before its effect. */
  readonly beforeEffect?: () => Promise<void>;
  /** Carries the request out as if it had no idempotency key. */
  readonly ignoreKey?: boolean;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly verb: Verb | null;
}

/** One simulated REST API, without its sockets. */
export interface Backend {
  readonly provider: string;
  readonly routes: readonly Route[];
  /** The id of the order; a path may name it in several ways. */
  canonicalOrderId(idInPath: string): string;
  perform(request: WireRequest, options?: PerformOptions): Promise<PerformedRequest>;
  readonly tooManyRequests: SimulatedAnswer;
  readonly internalError: SimulatedAnswer;
}
