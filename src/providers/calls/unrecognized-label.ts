/**
 * The number of different codes of one account in the metrics, so that a provider with ids in its codes fills no
 * memory.
 */
const MOST = 100;

/** A provider's code as a label: short, printable, and one of a bounded number. */
export const createUnrecognizedLabel = (): ((what: string) => string) => {
  const seen = new Set<string>();
  return (what) => {
    const label = /^[\w ./:-]{1,80}$/.test(what) ? what : 'unprintable';
    if (seen.size >= MOST && !seen.has(label)) return 'other';
    seen.add(label);
    return label;
  };
};
