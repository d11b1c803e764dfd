import { toOrderId } from '../domain/ids.js';
import type { NotSentCause, Result } from '../domain/operation/result.js';
import { outcomeUnknown } from '../domain/problem/outcome-unknown.js';
import type { Problem } from '../domain/problem/problem.js';
import { type ProblemRow, problemFrom } from '../domain/problem/row.js';
import { assertNever } from '../lib/assert-never.js';
import type { Exchange } from './provider.js';

type UnansweredExchange = Exclude<Exchange, { kind: 'replied' }>;

interface OrderName {
  readonly account: string;
  readonly providerOrderId: string;
}

const UNREACHABLE: ProblemRow = { member: 'ProviderUnavailable', code: 'PROVIDER_UNREACHABLE', retry: 'SAME_KEY' };

const ROW_BY_NOT_SENT_CAUSE: Readonly<Record<NotSentCause, ProblemRow>> = {
  PROVIDER_UNREACHABLE: UNREACHABLE,
  DEADLINE_PASSED: UNREACHABLE,
  ABORTED: UNREACHABLE,
  CIRCUIT_OPEN: { member: 'ProviderUnavailable', code: 'CIRCUIT_OPEN', retry: 'SAME_KEY' },
  QUEUE_FULL: { member: 'ProviderUnavailable', code: 'QUEUE_FULL', retry: 'SAME_KEY' },
};

/** The result of a money verb without an answer. */
export const toUnansweredResult = (exchange: UnansweredExchange, order: OrderName): Result => {
  switch (exchange.kind) {
    case 'not-sent': {
      const { cause } = exchange;
      const problem = problemFrom(ROW_BY_NOT_SENT_CAUSE[cause], { account: order.account, orderId: toOrderId(order) });
      return { kind: 'not-sent', cause, problem };
    }
    case 'no-reply':
      return { kind: 'unknown', cause: exchange.cause, problem: outcomeUnknown() };
    default:
      return assertNever(exchange);
  }
};

/** The problem of a read without an answer. A read has no effect, so it may be repeated later. */
export const toUnansweredRead = (exchange: UnansweredExchange, order: OrderName): Problem => {
  const row = exchange.kind === 'not-sent' ? ROW_BY_NOT_SENT_CAUSE[exchange.cause] : UNREACHABLE;
  return problemFrom(
    { ...row, retry: 'LATER' },
    {
      account: order.account,
      orderId: toOrderId(order),
      message: 'The provider did not answer. Nothing was changed; ask again later.',
    },
  );
};
