import type { RequestRefusal } from '../errors/request-refusal.js';

/** The questions of ADR 6, and the charset of a body, which a guard checks before the body is read. */
export type Question =
  | 'room'
  | 'charset'
  | 'address'
  | 'caller'
  | "caller's rate"
  | 'document'
  | 'limits'
  | 'schema'
  | 'scope'
  | 'card data';

/** One row of the list of guards: its question, the codes it may refuse with, and the function that decides. */
export interface Guard<Known, Refusal extends RequestRefusal = RequestRefusal> {
  readonly asks: Question;
  readonly refuses: readonly Refusal['code'][];
  readonly judge: (known: Known) => Refusal | null;
}

/** A guard that may have to wait for its answer. */
export type WaitingGuard<Known> = Omit<Guard<Known>, 'judge'> & {
  readonly judge: (known: Known) => RequestRefusal | null | Promise<RequestRefusal | null>;
};

/** The refusal of the first guard that refuses. */
export const findRefusal = <Known, Refusal extends RequestRefusal>(
  guards: readonly Guard<Known, Refusal>[],
  known: Known,
): Refusal | null => {
  for (const { judge } of guards) {
    const refusal = judge(known);
    if (refusal !== null) return refusal;
  }
  return null;
};

/** The same for waiting guards. It waits only if a guard returns a promise. */
export const awaitRefusal = async <Known>(
  guards: readonly WaitingGuard<Known>[],
  known: Known,
): Promise<RequestRefusal | null> => {
  for (const { judge } of guards) {
    const judged = judge(known);
    const refusal = judged instanceof Promise ? await judged : judged;
    if (refusal !== null) return refusal;
  }
  return null;
};
