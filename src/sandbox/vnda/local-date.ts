const OFFSET_HOURS = -3;
const MS_PER_HOUR = 3_600_000;

/** The moment in Brasília's time with its offset, as stores write it: `2024-08-26T10:06:51.045-03:00`. */
export function localDate(at: number): string {
  return new Date(at + OFFSET_HOURS * MS_PER_HOUR).toISOString().replace('Z', '-03:00');
}
