import { toOrderId } from '../../domain/ids.js';
import type { ProviderAnswer } from '../../domain/problem/problem.js';
import type { ProblemSubject } from '../../domain/problem/row.js';
import type { WireReply } from './wire.js';

/** Vnda has no error codes; its `error` is a sentence. */
export const answerOf = (reply: WireReply): ProviderAnswer => ({
  provider: 'vnda',
  httpStatus: reply.status,
  code: null,
  message: reply.status >= 400 ? (reply.error ?? null) : null,
  details: [],
  requestId: reply.requestId,
});

export const subjectOf = (account: string, providerOrderId: string, reply: WireReply): ProblemSubject => ({
  account,
  orderId: toOrderId({ account, providerOrderId }),
  provider: answerOf(reply),
  notBefore: reply.notBefore,
});
