export interface FailureRateSettings {
  readonly windowMs: number;
  /** Fewer orders than this say nothing. */
  readonly fewestOrders: number;
  /** The share of failures at which the rate is too high; 0.5 means half. */
  readonly tooHigh: number;
}

/**
 * For how many of the orders that were asked about lately the newest call failed. Judged over orders and not over calls: one
 * order that always fails, asked about again and again, says nothing of the others.
 */
export interface FailureRate {
  note(order: string, isFailure: boolean): void;
  isTooHigh(): boolean;
  forget(): void;
}

/** So many orders tell enough; the oldest go first. */
const MOST_ORDERS = 1_000;

export const createFailureRate = ({ windowMs, fewestOrders, tooHigh }: FailureRateSettings): FailureRate => {
  /** The oldest first, by a clock that never jumps. */
  const newest = new Map<string, { readonly at: number; readonly isFailure: boolean }>();
  let failures = 0;

  const drop = (order: string): void => {
    failures -= Number(newest.get(order)?.isFailure ?? false);
    newest.delete(order);
  };
  const dropOld = (): void => {
    const tooOld = performance.now() - windowMs;
    for (const [order, { at }] of newest) {
      if (at > tooOld && newest.size <= MOST_ORDERS) return;
      drop(order);
    }
  };

  return {
    note: (order, isFailure) => {
      drop(order);
      newest.set(order, { at: performance.now(), isFailure });
      failures += Number(isFailure);
      dropOld();
    },
    isTooHigh: () => {
      dropOld();
      return newest.size >= fewestOrders && failures >= tooHigh * newest.size;
    },
    forget: () => {
      newest.clear();
      failures = 0;
    },
  };
};
