import type { Intention } from '../../domain/operation/kind.js';
import type { Result } from '../../domain/operation/result.js';
import type { Transaction } from '../../domain/order/transaction.js';
import type { TransactionDecline } from '../../domain/problem/decline-reason.js';
import { type ProblemRow, problemFrom } from '../../domain/problem/row.js';
import { lookUp } from '../../lib/look-up.js';
import { answerOf, subjectOf } from './answer.js';
import { findErrorRow } from './errors.js';
import { toCapturedOrder } from './order.js';
import { refusalOf } from './transaction.js';
import type { WireReply } from './wire.js';
import type { WireTransaction } from './wire-transaction.js';

/** A 200 alone is not a capture; the transaction's own status decides. */
const VERDICT_BY_STATUS: Readonly<Record<string, 'applied' | 'accepted' | 'declined'>> = {
  paid: 'applied',
  authorized: 'accepted',
  processing: 'accepted',
  analyzing: 'accepted',
  pending_review: 'accepted',
  refused: 'declined',
};

const DECLINED: ProblemRow = { member: 'PaymentDeclined', code: 'TRANSACTIONS_FAILED', retry: 'OTHER_PAYMENT_METHOD' };
const UNREADABLE: ProblemRow = { member: 'OutcomeUnknown', code: 'UNREADABLE_PROVIDER_ANSWER', retry: 'WAIT' };

/** Translates the answer to a capture. */
export const translate = (account: string, intention: Intention, reply: WireReply): Result =>
  reply.status >= 200 && reply.status < 300
    ? translateSuccess(account, intention, reply)
    : translateFailure(account, intention, reply);

const translateSuccess = (account: string, { providerOrderId }: Intention, reply: WireReply): Result => {
  const { transaction: wire } = reply;
  const subject = subjectOf(account, providerOrderId, reply);
  const verdict = wire && isOf(wire, providerOrderId) ? lookUp(VERDICT_BY_STATUS, wire.status) : undefined;
  if (wire === undefined || verdict === undefined) {
    const cause = (wire ?? reply.order) ? 'UNRECOGNIZED_ANSWER' : 'UNREADABLE_ANSWER';
    return { kind: 'unknown', cause, problem: problemFrom(UNREADABLE, subject) };
  }
  const order = toCapturedOrder(wire, account, providerOrderId);
  if (verdict !== 'declined') return { kind: verdict, order, answer: answerOf(reply) };
  return {
    kind: 'declined',
    problem: problemFrom(DECLINED, { ...subject, order, declines: [declineOf(wire, order.transactions[0])] }),
  };
};

/** A transaction of another order proves nothing. One that names no order answers the order in the path. */
const isOf = ({ metadata }: WireTransaction, providerOrderId: string): boolean =>
  metadata?.order === undefined || metadata.order === providerOrderId;

const declineOf = (wire: WireTransaction, transaction: Transaction): TransactionDecline => {
  const { reason, providerReason } = refusalOf(wire);
  return { transactionId: transaction.id, reason, providerCode: providerReason };
};

const translateFailure = (account: string, { providerOrderId }: Intention, reply: WireReply): Result => {
  const row = findErrorRow(reply);
  const problem = problemFrom(row, subjectOf(account, providerOrderId, reply));
  switch (row.result) {
    case 'refused':
      return { kind: 'refused', problem };
    case 'inquire':
      return { kind: 'inquire', mayHaveApplied: false, problem };
    case 'unknown':
      return { kind: 'unknown', cause: reply.status >= 500 ? 'PROVIDER_ERROR' : 'UNRECOGNIZED_ANSWER', problem };
  }
};
