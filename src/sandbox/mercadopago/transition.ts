import type { Answer } from '../wire/answer.js';
import type { StoredOrder } from './order.js';

/** What a verb does to an order: the answer, and the order afterwards when it has changed. */
export interface Transition {
  readonly answer: Answer;
  readonly next?: StoredOrder;
}

export type Verbs = (stored: StoredOrder, now: number, body: unknown) => Transition;
