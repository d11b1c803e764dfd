export interface FailureRateSettings {
  readonly windowSeconds: number;
  /** With fewer calls than this the rate is not judged. */
  readonly fewestCalls: number;
  /** The share of failures at which the rate is too high; 0.5 means half. */
  readonly tooHigh: number;
}

/** The share of recent calls that failed. A call counts only inside the window, also after a pause without calls. */
export interface FailureRate {
  /** Notes one call; true if the rate is too high now. */
  note(isFailure: boolean): boolean;
  forget(): void;
}

export const createFailureRate = ({ windowSeconds, fewestCalls, tooHigh }: FailureRateSettings): FailureRate => {
  /** Counts by second, of a clock that never jumps. */
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
