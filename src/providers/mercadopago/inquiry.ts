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
type Sign = 'applied' | 'accepted' | 'declined' | 'never-applied' | 'released' | 'not-yet' | 'not-ready';

const SIGN_OF_BOTH: Readonly<Record<string, Sign>> = {
  processed: 'applied',
  refunded: 'applied',
  charged_back: 'applied',
  processing: 'accepted',
  in_review: 'accepted',
  action_required: 'not-ready',
  created: 'not-ready',
  failed: 'declined',
};

// A captured order is never canceled, it is refunded: no capture before can have had effect.
const ENDED_CAPTURE: Readonly<Record<string, Sign>> = {
  canceled: 'never-applied',
  cancelled: 'never-applied',
  expired: 'never-applied',
};

// Payments that were started may have been released again: the order's status alone proves neither.
const ENDED_PROCESS: Readonly<Record<string, Sign>> = {
  canceled: 'released',
  cancelled: 'released',
  expired: 'released',
};

const SIGN_BY_STATUS: Readonly<Record<OperationKind, Readonly<Record<string, Sign>>>> = {
  CAPTURE: { ...SIGN_OF_BOTH, ...ENDED_CAPTURE, 'action_required/waiting_capture': 'not-yet' },
  // The payments are started; the order now waits for the capture or for the payer.
  PROCESS: { ...SIGN_OF_BOTH, ...ENDED_PROCESS, action_required: 'applied', created: 'not-yet' },
};

const CANCELED_MEANWHILE: ProblemRow = {
  member: 'OrderStateConflict',
  code: 'ORDER_CANCELED_MEANWHILE',
  retry: 'NEVER',
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
  const stillOpen = {
    kind: 'unknown',
    problem: problemFrom(NOT_YET, subject),
    captureBefore: order.captureBefore,
  } as const;
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
    case 'released':
      return wasStarted(wire)
        ? { kind: 'applied', order, answer }
        : { kind: 'refused', disproves: true, problem: problemFrom(CANCELED_MEANWHILE, { ...subject, order }) };
    case 'not-yet':
      return { ...stillOpen, cause: 'NOT_APPLIED_YET' };
    case 'not-ready':
      return { ...stillOpen, cause: 'NOT_READY' };
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

/** A payment in another state than that of an order that was never processed has been started. */
const wasStarted = ({ transactions }: WireOrder): boolean =>
  (transactions?.payments ?? []).some(({ status, paid_amount }) => paid_amount !== undefined || status === 'processed');
