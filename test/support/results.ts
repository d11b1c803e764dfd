import type { NotSentCause, Result, UnknownCause } from '../../src/domain/operation/result.js';
import type { OrderSnapshot } from '../../src/domain/order/order.js';
import { outcomeUnknown } from '../../src/domain/problem/outcome-unknown.js';
import type { Problem, ProviderAnswer } from '../../src/domain/problem/problem.js';
import { type ProblemRow, problemFrom } from '../../src/domain/problem/row.js';

export const anAnswer = (changes: Partial<ProviderAnswer> = {}): ProviderAnswer => ({
  provider: 'acme',
  httpStatus: 200,
  code: null,
  message: null,
  details: [],
  requestId: 'request-1',
  ...changes,
});

export const aSnapshot = (changes: Partial<OrderSnapshot> = {}): OrderSnapshot => ({
  id: 'acme:ORD-1',
  providerOrderId: 'ORD-1',
  status: 'PAID',
  providerStatus: { status: 'processed', detail: 'accredited' },
  ...changes,
});

/** A problem from a provider's answer. */
export const aProblem = (row: Partial<ProblemRow> = {}, provider: ProviderAnswer | null = null): Problem =>
  problemFrom(
    { member: 'ProviderUnavailable', code: 'TOO_MANY_REQUESTS', retry: 'SAME_KEY', ...row },
    { account: 'acme', orderId: 'acme:ORD-1', provider },
  );

type Of<Kind extends Result['kind']> = Extract<Result, { readonly kind: Kind }>;

export const applied = (changes: Partial<Of<'applied'>> = {}): Of<'applied'> => ({
  kind: 'applied',
  order: aSnapshot(),
  answer: anAnswer(),
  ...changes,
});

export const accepted = (): Of<'accepted'> => ({
  kind: 'accepted',
  order: aSnapshot({ status: 'PROCESSING', providerStatus: { status: 'processing', detail: 'in_process' } }),
  answer: anAnswer(),
});

export const declined = (
  problem: Problem = aProblem({
    member: 'PaymentDeclined',
    code: 'TRANSACTIONS_FAILED',
    retry: 'OTHER_PAYMENT_METHOD',
  }),
): Of<'declined'> => ({ kind: 'declined', problem });

export const refused = (
  problem: Problem = aProblem(),
  changes: { readonly disproves?: boolean } = {},
): Of<'refused'> => ({ kind: 'refused', problem, ...changes });

export const notSent = (cause: NotSentCause = 'PROVIDER_UNREACHABLE'): Of<'not-sent'> => ({
  kind: 'not-sent',
  cause,
  problem: aProblem({ code: 'PROVIDER_UNREACHABLE' }),
});

export const toInquire = (
  mayHaveApplied = false,
  problem: Problem = aProblem({ member: 'OrderStateConflict', code: 'CANNOT_CAPTURE_ORDER', retry: 'NEVER' }),
): Of<'inquire'> => ({ kind: 'inquire', mayHaveApplied, problem });

export const unknown = (cause: UnknownCause = 'CONNECTION_LOST'): Of<'unknown'> => ({
  kind: 'unknown',
  cause,
  problem: outcomeUnknown(),
});
