/** So many different codes of one account are told apart in the metrics: one that puts ids into its codes fills no memory. */
const MOST = 100;

/** A provider's code as a label: short and printable, one of a bounded number, whatever it sent. */
export const createUnrecognizedLabel = (): ((what: string) => string) => {
  const seen = new Set<string>();
  return (what) => {
    const label = /^[\w ./:-]{1,80}$/.test(what) ? what : 'unprintable';
    if (seen.size >= MOST && !seen.has(label)) return 'other';
    seen.add(label);
    return label;
  };
};
