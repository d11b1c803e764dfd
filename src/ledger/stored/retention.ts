import { KEY_RETENTION_MS } from '../../domain/operation/claim.js';

/** An expired key is known to have been used for so much longer, so that a late retry is refused and never run again. */
const TOMBSTONE_MS = 400 * 24 * 60 * 60 * 1_000;

/** A finished operation is deleted this long after its end, with its key. What is not settled has no end and stays. */
export const KEPT_AFTER_END_MS = KEY_RETENTION_MS + TOMBSTONE_MS;

/** So many operations are deleted by one sweep at most: what waits for the store waits no longer than for these. */
export const SWEEP_BATCH = 500;

export const SWEEP_EVERY_MS = 60_000;
