export interface FailureRateSettings {
  readonly windowSeconds: number;
  /** Fewer calls than this say nothing. */
  readonly fewestCalls: number;
  /** From this share of failures on, 0.5 for a half, the rate is too high. */
  readonly tooHigh: number;
}

/** How many of the latest calls failed. A call counts for the window only, however long nothing happened after it. */
export interface FailureRate {
  /** Writes down one call; true when the rate is too high now. */
  note(isFailure: boolean): boolean;
  forget(): void;
}

export const createFailureRate = ({ windowSeconds, fewestCalls, tooHigh }: FailureRateSettings): FailureRate => {
  /** By second of a clock that never jumps. */
  const counts = new Map<number, { calls: number; failures: number }>();
  return {
    note: (isFailure) => {
      const second = Math.floor(performance.now() / 1000);
      for (const old of counts.keys()) if (old <= second - windowSeconds) counts.delete(old);
      const count = counts.get(second) ?? { calls: 0, failures: 0 };
      counts.set(second, { calls: count.calls + 1, failures: count.failures + Number(isFailure) });
      const calls = sum([...counts.values()].map((each) => each.calls));
      const failures = sum([...counts.values()].map((each) => each.failures));
      return calls >= fewestCalls && failures >= tooHigh * calls;
    },
    forget: () => counts.clear(),
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
