const ABANDONED_MS = 15 * 60_000;

/** Few: they are only handed over, and the same pass finds the next ones a moment later. */
export const ABANDONED_AT_ONCE = 16;

/**
 * What was due by this moment and is still due is abandoned: no instance knows its account or its verb. Any instance may
 * take it, and hands it to a person.
 */
export const abandonedSince = (now: Date): Date => new Date(now.getTime() - ABANDONED_MS);
