/** A promised figure and the measured one. */
export interface Mark {
  readonly name: string;
  readonly measured: string;
  readonly promised: string;
  readonly holds: boolean;
}

/** Prints a line for each mark; returns true if all are met. */
export const printMarks = (marks: readonly Mark[]): boolean => {
  for (const { name, measured, promised, holds } of marks) {
    console.log(`${holds ? 'holds ' : 'MISSED'}  ${name}: ${measured} (${promised})`);
  }
  return marks.every(({ holds }) => holds);
};
