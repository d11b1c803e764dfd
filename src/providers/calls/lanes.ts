import type { OperationKind } from '../../domain/operation/kind.js';

/** What is asked of the provider: a money verb, or an order to be shown, to send by, or to learn what became of a verb. */
export type CallVerb = OperationKind | 'READ' | 'BASELINE' | 'INQUIRE';

/** What waits apart from what: no lane takes the slots of another. */
export const LANES = ['read', 'verb', 'inquiry'] as const;
export type Lane = (typeof LANES)[number];

export interface LaneSize {
  /** At most this many requests at once, for one account. */
  readonly slots: number;
  /** At most this many wait for a slot. */
  readonly queue: number;
}

/** Several full batches of reads may wait; a verb that cannot start soon should say so instead. */
export const SIZE_BY_LANE: Readonly<Record<Lane, LaneSize>> = {
  read: { slots: 128, queue: 1_000 },
  verb: { slots: 32, queue: 128 },
  inquiry: { slots: 4, queue: 64 },
};

/** A baseline belongs to its verb: the reads of others never keep it waiting. */
export const laneOf = (verb: CallVerb): Lane => {
  switch (verb) {
    case 'READ':
      return 'read';
    case 'INQUIRE':
      return 'inquiry';
    default:
      return 'verb';
  }
};

const LONGEST_WAIT_MS = 5_000;

/** Waiting is not sending: at most a quarter of its deadline may pass before a call has its turn. */
export const longestWaitMs = (deadlineMs: number): number => Math.min(LONGEST_WAIT_MS, deadlineMs / 4);
