export type Labels = Readonly<Record<string, string>>;

/** Counts what happened. Labels come from closed sets or from the provider's codes, never from a caller's input. */
export interface Metrics {
  count(name: string, labels: Labels): void;
  /** Says how much there is of something now. */
  set(name: string, labels: Labels, value: number): void;
}

export interface CountedMetrics extends Metrics {
  /** The count so far, or the value last set; 0 for what never happened. */
  read(name: string, labels: Labels): number;
}

/** Counters of this process, in memory. */
export const createMetrics = (): CountedMetrics => {
  const counts = new Map<string, number>();
  const keyOf = (name: string, labels: Labels) => JSON.stringify([name, Object.entries(labels).sort()]);
  return {
    count: (name, labels) => void counts.set(keyOf(name, labels), (counts.get(keyOf(name, labels)) ?? 0) + 1),
    set: (name, labels, value) => void counts.set(keyOf(name, labels), value),
    read: (name, labels) => counts.get(keyOf(name, labels)) ?? 0,
  };
};
