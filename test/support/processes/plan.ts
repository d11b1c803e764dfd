/** Requests of one kind. */
export interface Kind {
  readonly name: string;
  /** How many of so many requests are of this kind, over the sum of all weights. */
  readonly weight: number;
  /** Bodies in the order in which they are sent; from the start again after the last. */
  readonly bodies: readonly string[];
  /** What stands in the answer when all went well. */
  readonly expects: string;
}

/** A stretch of time with one rate. */
export interface Step {
  readonly perSecond: number;
  readonly seconds: number;
}

/** As many at once as there are clients, each with its next request after an answer; or so many a second, come what may. */
export type Pace =
  | { readonly kind: 'closed'; readonly clients: number; readonly seconds: number; readonly requests?: number }
  | { readonly kind: 'open'; readonly steps: readonly Step[]; readonly connections: number };

/** What a load does. */
export interface LoadPlan {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly kinds: readonly Kind[];
  readonly pace: Pace;
  readonly seed: number;
}

/** One column for each thing that is known of a request, in the order of their answers. */
export interface Samples {
  /** Index in the plan's kinds. */
  readonly kind: Float64Array;
  /** When it was written, in ms since the load began. */
  readonly at: Float64Array;
  /** From writing it to the end of its answer, in ms. */
  readonly took: Float64Array;
  /** How long it waited for a connection before it was written, in ms. */
  readonly waited: Float64Array;
  /** HTTP status; 0 where no answer came. */
  readonly status: Float64Array;
  /** 1: what was expected, and no error. */
  readonly ok: Float64Array;
  /** 1: the answer says when to come again. */
  readonly retryAfter: Float64Array;
}
