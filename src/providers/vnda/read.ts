import { type ProblemRow, problemFrom } from '../../domain/problem/row.js';
import { lookUp } from '../../lib/look-up.js';
import type { Reading } from '../provider.js';
import { subjectOf } from './answer.js';
import { toOrder } from './order.js';
import type { WireReply } from './wire.js';

const MISCONFIGURED: ProblemRow = { member: 'ProviderMisconfigured', code: 'ACCESS_TOKEN_INCORRECT', retry: 'NEVER' };
const UNAVAILABLE: ProblemRow = { member: 'ProviderUnavailable', code: 'PROVIDER_INTERNAL_ERROR', retry: 'LATER' };

/** Looked up by "status error" first, then by status. A read has no effect, so no row is unknown. */
const ROW_BY_ANSWER: Readonly<Record<string, ProblemRow>> = {
  400: { member: 'InvalidInput', code: 'INVALID_ORDER_ID', retry: 'NEVER' },
  401: MISCONFIGURED,
  403: { ...MISCONFIGURED, code: 'FORBIDDEN' },
  '404 not found': { member: 'OrderNotFound', code: 'ORDER_OR_SHOP_NOT_FOUND', retry: 'NEVER' },
  429: { ...UNAVAILABLE, category: 'RATE_LIMITED', code: 'TOO_MANY_REQUESTS' },
};

const UNREADABLE: ProblemRow = { ...UNAVAILABLE, code: 'UNREADABLE_PROVIDER_ANSWER' };
const READ_FAILED = 'The order could not be read. Nothing was changed; ask again later.';

/** Translates the answer to a read of an order. */
export const translateOrder = (account: string, providerOrderId: string, reply: WireReply): Reading => {
  const wire = reply.status === 200 ? reply.order : undefined;
  if (wire?.code === providerOrderId) return { kind: 'found', order: toOrder(wire, account) };
  const row =
    lookUp(ROW_BY_ANSWER, `${reply.status} ${reply.error}`) ??
    lookUp(ROW_BY_ANSWER, `${reply.status}`) ??
    (reply.status >= 500 ? UNAVAILABLE : UNREADABLE);
  const message = row.member === 'ProviderUnavailable' ? { message: READ_FAILED } : {};
  return {
    kind: 'problem',
    problem: problemFrom(row, { ...subjectOf(account, providerOrderId, reply), ...message, path: ['id'] }),
  };
};
