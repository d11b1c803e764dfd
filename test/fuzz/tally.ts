import type { FuzzRequest } from './request.js';
import { codesOf } from './rules.js';
import type { Sent } from './send.js';

/** Counts of the answers. */
export interface Tally {
  add(request: FuzzRequest, sent: Sent): void;
  readonly requests: number;
  readonly slowestMs: number;
  /** "executed 1200, GRAPHQL_VALIDATION_FAILED 80". */
  counts(of: 'status' | 'outcome' | 'member'): string;
}

const MEMBER =
  /"__typename":"(OrderCaptured|CapturePending|OrderProcessed|ProcessPending|PaymentDeclined|OutcomeUnknown)"/;

export const createTally = (): Tally => {
  const counted = {
    status: new Map<string, number>(),
    outcome: new Map<string, number>(),
    member: new Map<string, number>(),
  };
  const count = (of: keyof typeof counted, name: string): void =>
    void counted[of].set(name, (counted[of].get(name) ?? 0) + 1);
  let requests = 0;
  let slowestMs = 0;
  return {
    add: (_request, sent) => {
      requests += 1;
      if (sent.kind === 'unanswered') return count('status', sent.why);
      const { status, body, tookMs } = sent.answer;
      slowestMs = Math.max(slowestMs, tookMs);
      count('status', String(status));
      const [code] = codesOf(body);
      count('outcome', code ?? (body.startsWith('{"data"') ? 'executed' : 'other'));
      const member = MEMBER.exec(body)?.[1];
      if (member !== undefined) count('member', member);
    },
    get requests() {
      return requests;
    },
    get slowestMs() {
      return slowestMs;
    },
    counts: (of) =>
      [...counted[of]]
        .toSorted(([, a], [, b]) => b - a)
        .map(([name, times]) => `${name} ${times}`)
        .join(', '),
  };
};
