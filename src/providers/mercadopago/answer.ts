import { toOrderId } from '../../domain/ids.js';
import type { Intention } from '../../domain/operation/kind.js';
import type { OrderSnapshot } from '../../domain/order/order.js';
import type { TransactionDecline } from '../../domain/problem/decline-reason.js';
import type { ProviderAnswer } from '../../domain/problem/problem.js';
import type { ProblemSubject } from '../../domain/problem/row.js';
import type { ReplyHead } from '../provider.js';
import { toDeclineReason, toOrderStatus } from './status.js';
import type { WireOrder } from './wire.js';
import type { WireError } from './wire-errors.js';

/** One decline for each failed payment. */
export const declinesOf = (wire: WireOrder, order: OrderSnapshot): TransactionDecline[] =>
  (wire.transactions?.payments ?? [])
    .filter(({ status, status_detail }) => toOrderStatus(status, status_detail) === 'FAILED')
    .map(({ id, status_detail }) => ({
      transactionId: id === undefined ? null : `${order.id}:${id}`,
      reason: toDeclineReason(status_detail),
      providerCode: status_detail ?? null,
    }));

const LOST: ReadonlySet<string | undefined> = new Set(['failed', 'canceled', 'cancelled']);

/** Did every payment fail, so that none can still bring money? Without payments the order's status decides. */
export const isWhollyLost = ({ status, transactions }: WireOrder): boolean => {
  const payments = transactions?.payments ?? [];
  return payments.length === 0 ? status === 'failed' : payments.every((payment) => LOST.has(payment.status));
};

export const answerOf = (reply: ReplyHead, error: WireError | null): ProviderAnswer => ({
  provider: 'mercadopago',
  httpStatus: reply.status,
  code: error?.code ?? null,
  message: error?.message ?? null,
  details: error?.details ?? [],
  requestId: reply.requestId,
});

export const subjectOf = (
  account: string,
  { providerOrderId }: Pick<Intention, 'providerOrderId'>,
  provider: ProviderAnswer,
): ProblemSubject => ({ account, orderId: toOrderId({ account, providerOrderId }), provider });
