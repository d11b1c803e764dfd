export type Labels = Readonly<Record<string, string>>;

/** One series of a metric. */
export interface Cell {
  readonly labels: Labels;
  value: number;
  /** Reads the value when it is needed, instead of a kept value. */
  read: (() => number) | null;
}

/** The series of one counter or gauge, by the values of the labels. */
export interface Cells {
  /** The series with these labels; it makes a new one if there is none. */
  at(labels: Labels): Cell;
  /** The current value; 0 if there is no such series. */
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
