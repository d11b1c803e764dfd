/** A row that this version cannot read is left alone for so long: a newer one may have written it. */
export const UNREADABLE_PAUSE_MS = 60 * 60_000;

/** For the log: which operation, and what kind of defect; the message may quote what is stored. */
export const describeUnreadable = (id: string, error: unknown): string =>
  `operation ${id} cannot be read, it is looked at in an hour: ${error instanceof Error ? error.name : typeof error}`;
