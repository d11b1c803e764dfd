export type Verb = 'get' | 'capture' | 'process' | 'cancel' | 'refund' | 'create' | 'list';

/** One request as a simulator received it. */
export interface RequestRecord {
  readonly provider: string;
  /** When it arrived, in milliseconds of the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  /** The raw path with its query, exactly as it was sent. */
  readonly path: string;
  readonly idempotencyKey: string | null;
  /** Null when the path names no known verb. */
  readonly verb: Verb | null;
  readonly orderId: string | null;
  /** Null as long as no status line was sent. */
  readonly status: number | null;
  /** True once the request has changed an order. */
  readonly effect: boolean;
  /** Number of the socket it came on, counted from 1. */
  readonly connection: number;
}

export type MutableRecord = { -readonly [field in keyof RequestRecord]: RequestRecord[field] };
