import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Intention } from '../../src/domain/operation/kind.js';
import type { Result } from '../../src/domain/operation/result.js';
import type { Adapter, InquiryContext, Reading, Reply, WireRequest } from '../../src/providers/provider.js';

/** One answer of a provider and its meaning. With a `context` it is an order that an inquiry read. */
export interface Fixture {
  /** The row of the contract. */
  readonly row: string;
  readonly operation: Intention;
  readonly request: WireRequest;
  /** Without `json` the body is empty or not JSON. */
  readonly reply: { readonly status: number; readonly json?: unknown; readonly notBefore?: string };
  readonly context?: Pick<InquiryContext, 'mayHaveApplied' | 'callProblem'> & {
    /** How long after the answer of the newest send the reading began; left out where it was not answered. */
    readonly secondsSinceCall?: number;
  };
  readonly result: Readonly<Record<string, unknown>>;
  readonly source: string;
}

/** An adapter for tests: it reads a reply before it translates it. */
export interface AskedAdapter extends Pick<Adapter, 'orderIdFault' | 'requestFor' | 'requestForOrder'> {
  translate(intention: Intention, reply: Reply): Result;
  translateOrder(providerOrderId: string, reply: Reply): Reading;
  translateInquiry(intention: Intention, reply: Reply, context: InquiryContext): Result;
  findUnrecognized(reply: Reply): readonly string[];
}

export const asked = (adapter: Adapter): AskedAdapter => ({
  ...adapter,
  translate: (intention, reply) => adapter.translate(intention, adapter.read(reply)),
  translateOrder: (providerOrderId, reply) => adapter.translateOrder(providerOrderId, adapter.read(reply)),
  translateInquiry: (intention, reply, context) => adapter.translateInquiry(intention, adapter.read(reply), context),
  findUnrecognized: (reply) => adapter.findUnrecognized(adapter.read(reply)),
});

export interface ContractCase {
  readonly adapter: AskedAdapter;
  readonly providerKey: string;
  readonly fixtures: readonly Fixture[];
  /** Every row of the provider's contract: the verb, then the row. */
  readonly rows: readonly string[];
}

export const readFixtures = (provider: string, name: string): readonly Fixture[] =>
  JSON.parse(readFileSync(new URL(`../../src/providers/${provider}/fixtures/${name}.json`, import.meta.url), 'utf8'));

export const replyOf = ({ reply }: Fixture): Reply => ({
  status: reply.status,
  requestId: 'request-1',
  notBefore: reply.notBefore === undefined ? null : new Date(reply.notBefore),
  json: reply.json,
});

const READ_AT = new Date('2026-03-02T12:00:00.000Z');

const inquiryOf = ({ secondsSinceCall, ...context }: NonNullable<Fixture['context']>): InquiryContext => ({
  ...context,
  readAt: READ_AT,
  callAnsweredAt: secondsSinceCall === undefined ? null : new Date(READ_AT.getTime() - secondsSinceCall * 1_000),
});

/** The parts of a result that callers branch on. */
const essentialsOf = (result: Result): Record<string, unknown> => {
  const problem = 'problem' in result ? result.problem : null;
  const order = 'order' in result ? result.order : problem && 'order' in problem ? problem.order : null;
  return {
    kind: result.kind,
    ...('cause' in result && { cause: result.cause }),
    ...('mayHaveApplied' in result && { mayHaveApplied: result.mayHaveApplied }),
    ...('disproves' in result && { disproves: result.disproves }),
    ...(problem && {
      member: problem.member,
      category: problem.category,
      code: problem.code,
      retry: problem.retry.kind,
    }),
    ...(problem?.retry.notBefore && { notBefore: problem.retry.notBefore.toISOString() }),
    ...(order && { orderStatus: order.status }),
    ...(result.kind === 'declined' && 'declines' in result.problem && { declines: result.problem.declines }),
  };
};

/** The promises of every adapter: exact requests, and a translation of every row of the contract. */
export const providerContract = (name: string, { adapter, providerKey, fixtures, rows }: ContractCase): void => {
  const titled = fixtures.map((fixture) => ({ ...fixture, title: `${fixture.operation.kind} ${fixture.row}` }));

  describe(`the contract of ${name}`, () => {
    it('has a fixture for every row, and no fixture without a row', () => {
      expect(titled.map(({ title }) => title).sort()).toEqual([...rows].sort());
    });

    it.each(titled)('sends exactly the request of $title', ({ operation, request, context }) => {
      const built = context
        ? adapter.requestForOrder(operation.providerOrderId)
        : adapter.requestFor(operation, providerKey);
      expect(built).toEqual(request);
    });

    it.each(titled)('translates $title', (fixture) => {
      const { operation, context, result } = fixture;
      const reply = replyOf(fixture);
      const told = context
        ? adapter.translateInquiry(operation, reply, inquiryOf(context))
        : adapter.translate(operation, reply);
      expect(essentialsOf(told)).toEqual(result);
    });

    it.each(titled)('keeps status and request id of $title for support', (fixture) => {
      const { operation, context } = fixture;
      const told = context
        ? adapter.translateInquiry(operation, replyOf(fixture), inquiryOf(context))
        : adapter.translate(operation, replyOf(fixture));
      const answer = 'answer' in told ? told.answer : 'problem' in told && told.problem.provider;
      const fromCall =
        context?.callProblem && 'problem' in told && told.problem.provider === context.callProblem.provider;
      if (!fromCall) expect(answer).toMatchObject({ httpStatus: fixture.reply.status, requestId: 'request-1' });
    });
  });
};
