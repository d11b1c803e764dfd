/** Requests of one kind. */
export interface Kind {
  readonly name: string;
  /** The share of this kind is its weight over the sum of all weights. */
  readonly weight: number;
  /** The bodies in the order of sending; after the last it begins again. */
  readonly bodies: readonly string[];
  /** The text in a good answer. */
  readonly expects: string;
}

/** A stretch of time with one rate. */
export interface Step {
  readonly perSecond: number;
  readonly seconds: number;
}

/** Either each client sends its next request after an answer, or the load sends a fixed number per second. */
export type Pace =
  | { readonly kind: 'closed'; readonly clients: number; readonly seconds: number; readonly requests?: number }
  | { readonly kind: 'open'; readonly steps: readonly Step[]; readonly connections: number };

/** The plan of a load. */
export interface LoadPlan {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly kinds: readonly Kind[];
  readonly pace: Pace;
  readonly seed: number;
}

/** One column for each fact about a request, in the order of the answers. */
export interface Samples {
  /** The index in the plan's kinds. */
  readonly kind: Float64Array;
  /** When the request was written, in ms since the start of the load. */
  readonly at: Float64Array;
  /** The time from the write to the end of the answer, in ms. */
  readonly took: Float64Array;
  /** The wait for a connection before the write, in ms. */
  readonly waited: Float64Array;
  /** The HTTP status; 0 if no answer came. */
  readonly status: Float64Array;
  /** 1 if the answer is the expected one and has no error. */
  readonly ok: Float64Array;
  /** 1 if the answer has Retry-After. */
  readonly retryAfter: Float64Array;
}
