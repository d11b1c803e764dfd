import type { SimulatedAnswer } from '../wire/answer.js';
import type { StoredOrder } from './order.js';

/** The effect of a verb on an order: the answer, and the order afterwards if it changed. */
export interface Transition {
  readonly answer: SimulatedAnswer;
  readonly next?: StoredOrder;
}

export type Verbs = (stored: StoredOrder, now: number, body: unknown) => Transition;
