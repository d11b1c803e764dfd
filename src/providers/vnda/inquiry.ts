import type { Intention } from '../../domain/operation/kind.js';
import type { Result } from '../../domain/operation/result.js';
import type { OrderStatus } from '../../domain/order/status.js';
import { type ProblemRow, type ProblemSubject, problemFrom } from '../../domain/problem/row.js';
import type { InquiryContext } from '../provider.js';
import { answerOf, subjectOf } from './answer.js';
import { toOrder } from './order.js';
import type { WireReply } from './wire.js';

const ALREADY_CAPTURED: ProblemRow = { member: 'OrderStateConflict', code: 'ORDER_ALREADY_CAPTURED', retry: 'NEVER' };
const NOT_CAPTURABLE: ProblemRow = { member: 'OrderStateConflict', code: 'ORDER_NOT_CAPTURABLE', retry: 'NEVER' };
const UNSUCCESSFUL: ProblemRow = {
  member: 'PaymentDeclined',
  code: 'CAPTURE_UNSUCCESSFUL',
  retry: 'OTHER_PAYMENT_METHOD',
};
const STILL_OPEN: ProblemRow = { member: 'OutcomeUnknown', code: 'OUTCOME_UNKNOWN', retry: 'WAIT' };
const UNREADABLE: ProblemRow = { member: 'OutcomeUnknown', code: 'UNREADABLE_PROVIDER_ANSWER', retry: 'WAIT' };

/** Translates an order that was read after a 422, or to settle an unknown outcome. */
export const translateInquiry = (
  account: string,
  intention: Intention,
  reply: WireReply,
  context: InquiryContext,
): Result => {
  const subject = subjectOf(account, intention.providerOrderId, reply);
  const wire = reply.status === 200 ? reply.order : undefined;
  if (wire === undefined || wire.code !== intention.providerOrderId || wire.paid_at === 'unreadable') {
    return { kind: 'unknown', cause: 'NOTHING_LEARNT', problem: problemFrom(UNREADABLE, subject) };
  }
  const order = toOrder(wire, account);
  // An order that was canceled after its capture keeps its paid_at.
  const now = { order, isPaid: wire.paid_at === 'happened' && order.status !== 'UNRECOGNIZED', subject };
  return context.mayHaveApplied ? judgeUnknown(now, reply) : judgeRefusal(now, reply, context);
};

/** The order as it stands now. */
interface OrderNow {
  readonly order: ReturnType<typeof toOrder>;
  readonly isPaid: boolean;
  readonly subject: ProblemSubject;
}

/** `paid_at` proves it; its absence proves nothing, it may lag. */
const judgeUnknown = ({ order, isPaid, subject }: OrderNow, reply: WireReply): Result => {
  if (isPaid) return { kind: 'applied', order, answer: answerOf(reply) };
  if (order.status === 'CANCELED')
    return { kind: 'refused', problem: problemFrom(NOT_CAPTURABLE, { ...subject, order }) };
  const { captureBefore } = order;
  return { kind: 'unknown', cause: 'NOT_APPLIED_YET', problem: problemFrom(STILL_OPEN, subject), captureBefore };
};

/** The order was received and is not paid. For any other status, a 422 proves nothing. */
const UNPAID: ReadonlySet<OrderStatus> = new Set(['AUTHORIZED', 'ACTION_REQUIRED']);

/**
 * `paid_at` may come by a postback, seconds after the acquirer's answer: an order that is not shown paid declines a capture
 * only in a reading that began so long after the 422. A decline told too early makes the buyer pay twice.
 */
const ABSENCE_COUNTS_AFTER_MS = 90_000;

const isSureOfAbsence = ({ callAnsweredAt, readAt }: InquiryContext): boolean =>
  callAnsweredAt !== null && readAt.getTime() - callAnsweredAt.getTime() >= ABSENCE_COUNTS_AFTER_MS;

/** After a 422 with no send before it that could have had effect. */
const judgeRefusal = ({ order, isPaid, subject }: OrderNow, reply: WireReply, context: InquiryContext): Result => {
  if (isPaid) return { kind: 'refused', problem: problemFrom(ALREADY_CAPTURED, { ...subject, order }) };
  if (order.status === 'CANCELED')
    return { kind: 'refused', problem: problemFrom(NOT_CAPTURABLE, { ...subject, order }) };
  if (!UNPAID.has(order.status)) {
    return { kind: 'unknown', cause: 'NOTHING_LEARNT', problem: problemFrom(UNREADABLE, subject) };
  }
  if (!isSureOfAbsence(context)) {
    return { kind: 'unknown', cause: 'NOT_APPLIED_YET', problem: problemFrom(STILL_OPEN, subject) };
  }
  const declines = [{ transactionId: order.transactions[0].id, reason: 'UNSPECIFIED', providerCode: null }] as const;
  // The acquirer's reason is in the 422, not in the order read after it.
  const provider = context.callProblem?.provider ?? answerOf(reply);
  return { kind: 'declined', problem: problemFrom(UNSUCCESSFUL, { ...subject, provider, order, declines }) };
};
