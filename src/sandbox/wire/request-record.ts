export type Verb = 'get' | 'capture' | 'process' | 'cancel' | 'refund' | 'create' | 'list';

/** One request as a simulator received it. */
export interface RequestRecord {
  readonly provider: string;
  /** The moment of arrival, in milliseconds of the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  /** The raw path with its query, exactly as sent. */
  readonly path: string;
  readonly idempotencyKey: string | null;
  /** Null if the path names no known verb. */
  readonly verb: Verb | null;
  readonly orderId: string | null;
  /** Null until a status line is sent. */
  readonly status: number | null;
  /** True after the request has changed an order. */
  readonly effect: boolean;
  /** The number of its socket, counted from 1. */
  readonly connection: number;
}

export type MutableRecord = { -readonly [field in keyof RequestRecord]: RequestRecord[field] };
