/** How long the latest calls of a lane took, in milliseconds; 0 while nothing is known. */
export interface RecentLatency {
  note(ms: number): void;
  mean(): number;
  slowest(): number;
}

/** The slowest of a hundred calls stands for what one call may need. */
const MOST_CALLS = 100;
/** What was slow a minute ago must not turn calls away now. */
const KEPT_MS = 60_000;

export const createRecentLatency = (): RecentLatency => {
  let calls: { readonly at: number; readonly ms: number }[] = [];
  const recent = (): number[] => {
    const tooOld = performance.now() - KEPT_MS;
    return calls.filter(({ at }) => at > tooOld).map(({ ms }) => ms);
  };
  return {
    note: (ms) => {
      calls.push({ at: performance.now(), ms });
      if (calls.length >= 2 * MOST_CALLS) calls = calls.slice(-MOST_CALLS);
    },
    mean: () => {
      const all = recent();
      return all.length === 0 ? 0 : all.reduce((sum, ms) => sum + ms, 0) / all.length;
    },
    slowest: () => Math.max(0, ...recent()),
  };
};
