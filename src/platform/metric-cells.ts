export type Labels = Readonly<Record<string, string>>;

/** One series of a metric. */
export interface Cell {
  readonly labels: Labels;
  value: number;
  /** Where the value is looked up when it is asked for, instead of being kept. */
  read: (() => number) | null;
}

/** The series of one counter or gauge, by the values of their labels. */
export interface Cells {
  /** The series of these labels, made when it is new. */
  at(labels: Labels): Cell;
  /** Its value now; 0 where there is no such series. */
  read(labels: Labels): number;
  all(): Iterable<Cell>;
}

export const createCells = (names: readonly string[]): Cells => {
  const cells = new Map<string, Cell>();
  const keyOf = (labels: Labels): string => {
    let key = '';
    for (const name of names) key += `${labels[name]}\n`;
    return key;
  };
  return {
    at: (labels) => {
      const key = keyOf(labels);
      const known = cells.get(key);
      if (known) return known;
      const cell: Cell = { labels, value: 0, read: null };
      cells.set(key, cell);
      return cell;
    },
    read: (labels) => {
      const cell = cells.get(keyOf(labels));
      return cell ? currentOf(cell) : 0;
    },
    all: () => cells.values(),
  };
};

export const currentOf = ({ value, read }: Cell): number => (read ? read() : value);
