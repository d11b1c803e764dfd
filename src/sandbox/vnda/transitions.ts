import { jsonAnswer, type SimulatedAnswer } from '../wire/answer.js';
import { localDate } from './local-date.js';
import type { Order, StoredOrder } from './order.js';
import { transactionOf } from './transaction.js';

export interface Transition {
  readonly answer: SimulatedAnswer;
  /** The order afterwards, if it changed. */
  readonly next?: StoredOrder;
}

export type Act = (stored: StoredOrder, now: number) => Transition;

/** Vnda cancels card orders that are not captured in this time. */
const CAPTURE_WINDOW_MS = 5 * 24 * 3_600_000;

const CAPTURE_UNSUCCESSFUL = jsonAnswer(422, { error: 'Capture was unsuccessful' });

const refused = (field: string, message: string): Transition => ({
  answer: jsonAnswer(422, { errors: { [field]: [message] } }),
});

const changed = (stored: StoredOrder, fields: Partial<Order>, now: number): StoredOrder => ({
  ...stored,
  order: { ...stored.order, ...fields, updated_at: localDate(now) },
});

const isCapturable = ({ order, captured }: StoredOrder, now: number): boolean =>
  order.card &&
  !captured &&
  order.paid_at === null &&
  order.status !== 'canceled' &&
  now - Date.parse(order.received_at) < CAPTURE_WINDOW_MS;

/** The order after the passed time. */
export function settled(stored: StoredOrder, now: number): StoredOrder {
  const { paidFrom, ...rest } = stored;
  return paidFrom === undefined || now < paidFrom ? stored : changed(rest, { paid_at: localDate(paidFrom) }, paidFrom);
}

export const capture: Act = (stored, now) => {
  if (!isCapturable(stored, now)) return { answer: CAPTURE_UNSUCCESSFUL };
  const answer = jsonAnswer(200, transactionOf(stored, now));
  const { captureAnswers = 'paid', paidAfterMs = 0 } = stored.behaviour;
  if (captureAnswers === 'refused') return { answer };
  return { answer, next: { ...stored, captured: true, paidFrom: now + paidAfterMs } };
};

export const confirm: Act = (stored, now) => {
  if (stored.order.status !== 'received') return refused('status', 'não permite a confirmação');
  const next = changed(stored, { status: 'confirmed', confirmed_at: localDate(now) }, now);
  return { next, answer: jsonAnswer(200, next.order) };
};

export const cancel: Act = (stored, now) => {
  if (stored.order.status === 'canceled') return refused('status', 'já está cancelado');
  const next = changed(stored, { status: 'canceled', canceled_at: localDate(now) }, now);
  return { next, answer: jsonAnswer(200, next.order) };
};

export const chargeback: Act = (stored, now) => {
  if (stored.order.paid_at === null) return refused('status', 'não permite o estorno');
  const next = changed(stored, { status: 'canceled', canceled_at: localDate(now) }, now);
  return { next, answer: jsonAnswer(200, {}) };
};
