import type { Samples } from '../../test/support/processes/plan.js';

/** One request and its answer. */
export interface Answered {
  readonly kind: number;
  readonly at: number;
  readonly took: number;
  readonly waited: number;
  readonly status: number;
  readonly ok: boolean;
  readonly retryAfter: boolean;
}

export const answeredOf = ({ kind, at, took, waited, status, ok, retryAfter }: Samples): readonly Answered[] =>
  Array.from(kind, (each, index) => ({
    kind: each,
    at: at[index] ?? 0,
    took: took[index] ?? 0,
    waited: waited[index] ?? 0,
    status: status[index] ?? 0,
    ok: ok[index] === 1,
    retryAfter: retryAfter[index] === 1,
  }));
