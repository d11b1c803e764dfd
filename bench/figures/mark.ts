/** Something that was promised, and what was measured. */
export interface Mark {
  readonly name: string;
  readonly measured: string;
  readonly promised: string;
  readonly holds: boolean;
}

/** A line for each mark; answers whether all hold. */
export const printMarks = (marks: readonly Mark[]): boolean => {
  for (const { name, measured, promised, holds } of marks) {
    console.log(`${holds ? 'holds ' : 'MISSED'}  ${name}: ${measured} (${promised})`);
  }
  return marks.every(({ holds }) => holds);
};
