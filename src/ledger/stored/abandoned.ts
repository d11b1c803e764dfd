/** What has been due for so long and is still due is abandoned: no instance knows its account or its verb. */
export const ABANDONED_MS = 15 * 60_000;

/** Few: they are only handed over to a person, or written down as failed, and the next pass finds the others. */
export const ABANDONED_AT_ONCE = 16;
