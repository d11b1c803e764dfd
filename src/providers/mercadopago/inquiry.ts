import type { Intention, OperationKind } from '../../domain/operation/kind.js';
import type { Result } from '../../domain/operation/result.js';
import type { Problem } from '../../domain/problem/problem.js';
import { type ProblemRow, problemFrom } from '../../domain/problem/row.js';
import { lookUp } from '../../lib/look-up.js';
import type { InquiryContext } from '../provider.js';
import { answerOf, declinesOf, isWhollyLost, subjectOf } from './answer.js';
import { toOrder } from './order.js';
import { CONFLICT_BY_KIND, DECLINED } from './translate.js';
import type { WireOrder, WireReply } from './wire.js';

/** What the state of the order shows about an earlier send. */
type Sign = 'applied' | 'accepted' | 'declined' | 'never-applied' | 'not-yet' | 'not-ready';

const SIGN_OF_BOTH: Readonly<Record<string, Sign>> = {
  processed: 'applied',
  refunded: 'applied',
  charged_back: 'applied',
  processing: 'accepted',
  in_review: 'accepted',
  action_required: 'not-ready',
  created: 'not-ready',
  failed: 'declined',
  // A captured order is refunded, never canceled. So no earlier send had an effect.
  canceled: 'never-applied',
  cancelled: 'never-applied',
  expired: 'never-applied',
};

const SIGN_BY_STATUS: Readonly<Record<OperationKind, Readonly<Record<string, Sign>>>> = {
  CAPTURE: { ...SIGN_OF_BOTH, 'action_required/waiting_capture': 'not-yet' },
  // The payments are started; the order now waits for the capture or for the payer.
  PROCESS: { ...SIGN_OF_BOTH, action_required: 'applied', created: 'not-yet' },
};

const NOT_YET: ProblemRow = { member: 'OutcomeUnknown', code: 'OUTCOME_UNKNOWN', retry: 'WAIT' };
const UNREADABLE: ProblemRow = { member: 'OutcomeUnknown', code: 'UNREADABLE_PROVIDER_ANSWER', retry: 'WAIT' };

/** The order, read to learn what became of the intention. */
export const translateInquiry = (
  account: string,
  intention: Intention,
  reply: WireReply,
  context: InquiryContext,
): Result => {
  const answer = answerOf(reply, null);
  const subject = subjectOf(account, intention, answer);
  const wire = reply.status === 200 ? reply.order : undefined;
  const nothingLearnt: Result = { kind: 'unknown', cause: 'NOTHING_LEARNT', problem: problemFrom(UNREADABLE, subject) };
  if (wire === undefined || wire.id !== intention.providerOrderId) return nothingLearnt;
  const order = toOrder(wire, account);
  if (!context.mayHaveApplied && context.callProblem) {
    // The call was refused and nothing was sent before it, so this server did not cause the order's state.
    return { kind: 'refused', problem: withOrder(context.callProblem, order) };
  }
  const sign = signOf(wire, intention.kind);
  switch (sign) {
    case 'applied':
    case 'accepted':
      return { kind: sign, order, answer };
    case 'declined':
      return {
        kind: 'declined',
        problem: problemFrom(DECLINED, { ...subject, order, declines: declinesOf(wire, order) }),
      };
    case 'never-applied':
      return {
        kind: 'refused',
        disproves: true,
        problem: problemFrom(CONFLICT_BY_KIND[intention.kind], { ...subject, order }),
      };
    case 'not-yet':
      return { kind: 'unknown', cause: 'NOT_APPLIED_YET', problem: problemFrom(NOT_YET, subject) };
    case 'not-ready':
      return { kind: 'unknown', cause: 'NOT_READY', problem: problemFrom(NOT_YET, subject) };
    case undefined:
      return nothingLearnt;
  }
};

/** Undefined for an unlisted status, and for a failed order in which a payment has not failed. */
const signOf = (wire: WireOrder, kind: OperationKind): Sign | undefined => {
  const { status, status_detail } = wire;
  const signs = SIGN_BY_STATUS[kind];
  const sign = lookUp(signs, `${status}/${status_detail}`) ?? lookUp(signs, status);
  return sign === 'declined' && !isWhollyLost(wire) ? undefined : sign;
};

const withOrder = (problem: Problem, order: ReturnType<typeof toOrder>): Problem =>
  problem.member === 'OrderStateConflict' ? { ...problem, order } : problem;
