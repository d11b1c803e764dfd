import type { RequestRefusal } from '../errors/request-refusal.js';

/** In the words of ADR 6; beside it the charset of a body, which must be known before anybody reads one. */
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

/** A row of the list of guards: what is asked, what may be refused for it, and the function that decides. */
export interface Guard<Known, Refusal extends RequestRefusal = RequestRefusal> {
  readonly asks: Question;
  readonly refuses: readonly Refusal['code'][];
  readonly judge: (known: Known) => Refusal | null;
}

/** One that may have to wait before it can tell. */
export type WaitingGuard<Known> = Omit<Guard<Known>, 'judge'> & {
  readonly judge: (known: Known) => RequestRefusal | null | Promise<RequestRefusal | null>;
};

/** The refusal of the first guard that has one. */
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

/** The same; waits only for a guard that does. */
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
