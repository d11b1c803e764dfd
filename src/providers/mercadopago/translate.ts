import type { Intention, OperationKind } from '../../domain/operation/kind.js';
import type { Result, UnknownCause } from '../../domain/operation/result.js';
import type { OrderSnapshot } from '../../domain/order/order.js';
import { type ProblemRow, type ProblemSubject, problemFrom } from '../../domain/problem/row.js';
import { lookUp } from '../../lib/look-up.js';
import { answerOf, declinesOf, isWhollyLost, subjectOf } from './answer.js';
import { type ErrorJudgement, findErrorRow, mostCautious, unreadableRow } from './errors.js';
import { toOrder, toReducedOrder } from './order.js';
import type { WireOrder, WireReply } from './wire.js';

/** The meaning of the order's status in a 2xx body. */
type Verdict = 'applied' | 'accepted' | 'inquire' | 'declined' | 'refused';

const VERDICT_OF_BOTH: Readonly<Record<string, Verdict>> = {
  processed: 'applied',
  refunded: 'applied',
  charged_back: 'applied',
  processing: 'accepted',
  in_review: 'accepted',
  failed: 'declined',
  canceled: 'refused',
  cancelled: 'refused',
  expired: 'refused',
  created: 'inquire',
};

/**
 * After a capture, a waiting order has accepted it without showing it; after a process, it waits for capture or payer.
 */
const VERDICT_BY_STATUS: Readonly<Record<OperationKind, Readonly<Record<string, Verdict>>>> = {
  CAPTURE: { ...VERDICT_OF_BOTH, action_required: 'inquire' },
  PROCESS: { ...VERDICT_OF_BOTH, action_required: 'applied' },
};

export const CONFLICT_BY_KIND: Readonly<Record<OperationKind, ProblemRow>> = {
  CAPTURE: { member: 'OrderStateConflict', code: 'CANNOT_CAPTURE_ORDER', retry: 'NEVER' },
  PROCESS: { member: 'OrderStateConflict', code: 'OPERATION_NOT_SUPPORTED_FOR_ORDER', retry: 'NEVER' },
};

export const DECLINED: ProblemRow = {
  member: 'PaymentDeclined',
  code: 'TRANSACTIONS_FAILED',
  retry: 'OTHER_PAYMENT_METHOD',
};
const STILL_OPEN: ProblemRow = { member: 'OutcomeUnknown', code: 'OUTCOME_UNKNOWN', retry: 'WAIT' };
const UNREADABLE: ProblemRow = { member: 'OutcomeUnknown', code: 'UNREADABLE_PROVIDER_ANSWER', retry: 'WAIT' };
const UNRECOGNIZED: ProblemRow = { member: 'OutcomeUnknown', code: 'UNRECOGNIZED_PROVIDER_ERROR', retry: 'WAIT' };

/** Translates the answer to a verb. */
export const translate = (account: string, intention: Intention, reply: WireReply): Result =>
  reply.status >= 200 && reply.status < 300
    ? translateSuccess(account, intention, reply)
    : translateFailure(account, intention, reply);

const translateSuccess = (account: string, intention: Intention, reply: WireReply): Result => {
  const { order: wire } = reply;
  const answer = answerOf(reply, null);
  const subject = subjectOf(account, intention, answer);
  if (wire === undefined || wire.id !== intention.providerOrderId) {
    return { kind: 'unknown', cause: 'UNREADABLE_ANSWER', problem: problemFrom(UNREADABLE, subject) };
  }
  const verdict = verdictOn(wire, intention.kind);
  const order = snapshotOf(account, intention.kind, wire);
  switch (verdict) {
    case 'applied':
    case 'accepted':
      return { kind: verdict, order, answer };
    case 'inquire':
      return { kind: 'inquire', mayHaveApplied: true, problem: problemFrom(STILL_OPEN, subject) };
    case 'declined':
      return {
        kind: 'declined',
        problem: problemFrom(DECLINED, { ...subject, order, declines: declinesOf(wire, order) }),
      };
    case 'refused':
      return { kind: 'refused', problem: problemFrom(CONFLICT_BY_KIND[intention.kind], { ...subject, order }) };
    case undefined:
      return { kind: 'unknown', cause: 'UNRECOGNIZED_ANSWER', problem: problemFrom(UNRECOGNIZED, subject) };
  }
};

/** A failed order with a payment that has not failed may still have taken money, so it must be read. */
const verdictOn = (wire: WireOrder, kind: OperationKind): Verdict | undefined => {
  const verdict = lookUp(VERDICT_BY_STATUS[kind], wire.status);
  return verdict === 'declined' && !isWhollyLost(wire) ? 'inquire' : verdict;
};

/** Capture answers a reduced order; process answers the whole one. */
const snapshotOf = (account: string, kind: OperationKind, wire: WireOrder): OrderSnapshot =>
  kind === 'CAPTURE' ? toReducedOrder(wire, account) : toOrder(wire, account);

const translateFailure = (account: string, intention: Intention, reply: WireReply): Result => {
  const judged = reply.errors.map((error) => ({ error, row: findErrorRow(reply.status, error.code, intention.kind) }));
  const row = mostCautious(judged.map((entry) => entry.row)) ?? unreadableRow(reply.status);
  const error = judged.find((entry) => entry.row === row)?.error ?? null;
  const subject = { ...subjectOf(account, intention, answerOf(reply, error)), notBefore: reply.notBefore };
  const problem = problemFrom(row, subject);
  switch (row.result) {
    case 'refused':
      return { kind: 'refused', problem };
    case 'declined':
      return translateDecline(account, intention, reply, subject);
    case 'inquire':
      return { kind: 'inquire', mayHaveApplied: false, problem };
    case 'inquire-may-have-applied':
      return { kind: 'inquire', mayHaveApplied: true, problem };
    case 'unknown':
      return { kind: 'unknown', cause: causeOf(reply, row), problem };
  }
};

const causeOf = ({ status }: WireReply, { code }: ErrorJudgement): UnknownCause => {
  if (status >= 500) return 'PROVIDER_ERROR';
  return code === 'UNREADABLE_PROVIDER_ANSWER' ? 'UNREADABLE_ANSWER' : 'UNRECOGNIZED_ANSWER';
};

/** A 402 is a decline only if every payment in it failed. Otherwise the order must be read. */
const translateDecline = (account: string, intention: Intention, reply: WireReply, subject: ProblemSubject): Result => {
  const { declinedOrder: wire } = reply;
  if (wire === undefined || wire.id !== intention.providerOrderId || !isWhollyLost(wire)) {
    return { kind: 'inquire', mayHaveApplied: true, problem: problemFrom(STILL_OPEN, subject) };
  }
  const order = toOrder(wire, account);
  return { kind: 'declined', problem: problemFrom(DECLINED, { ...subject, order, declines: declinesOf(wire, order) }) };
};
