import type { LineAnswer } from './line.js';
import type { Samples } from './plan.js';

export interface Sampling {
  add(kind: number, waited: number, answer: LineAnswer): void;
  samples(): Samples;
}

export const takeSamples = (began: number): Sampling => {
  const columns: Record<keyof Samples, number[]> = {
    kind: [],
    at: [],
    took: [],
    waited: [],
    status: [],
    ok: [],
    retryAfter: [],
  };
  return {
    add: (kind, waited, { at, took, status, ok, retryAfter }) => {
      columns.kind.push(kind);
      columns.at.push(at - began);
      columns.took.push(took);
      columns.waited.push(waited);
      columns.status.push(status);
      columns.ok.push(Number(ok));
      columns.retryAfter.push(Number(retryAfter));
    },
    samples: () => ({
      kind: Float64Array.from(columns.kind),
      at: Float64Array.from(columns.at),
      took: Float64Array.from(columns.took),
      waited: Float64Array.from(columns.waited),
      status: Float64Array.from(columns.status),
      ok: Float64Array.from(columns.ok),
      retryAfter: Float64Array.from(columns.retryAfter),
    }),
  };
};
