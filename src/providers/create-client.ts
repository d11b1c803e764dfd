import type { Account } from '../domain/account.js';
import { toOrderId } from '../domain/ids.js';
import type { Intention } from '../domain/operation/kind.js';
import type { NotSentCause, Result } from '../domain/operation/result.js';
import { outcomeUnknown } from '../domain/problem/outcome-unknown.js';
import type { Problem } from '../domain/problem/problem.js';
import { type ProblemRow, problemFrom } from '../domain/problem/row.js';
import { assertNever } from '../lib/assert-never.js';
import type { Logger } from '../platform/logger.js';
import type { Metrics } from '../platform/metrics.js';
import { withDeadline } from './calls/deadline.js';
import { createGuard } from './calls/guard.js';
import { type Call, createObserver } from './calls/observe.js';
import type { TimedExchange, Transport } from './calls/transport.js';
import { createUnrecognizedLabel } from './calls/unrecognized-label.js';
import type { ProviderClient, Told } from './client.js';
import type { Adapter, Exchange, Reading, Reply, WireRequest } from './provider.js';

export interface Deadlines {
  /** Milliseconds for a money verb, all of it. */
  readonly verbMs: number;
  /** Milliseconds for reading an order, a second try included. */
  readonly readMs: number;
}

export interface ProviderDependencies {
  readonly account: Account;
  readonly adapter: Adapter;
  readonly transport: Transport;
  readonly deadlines: Deadlines;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** One account at its provider: the adapter's pure translation around the one transport. */
export const createProvider = (dependencies: ProviderDependencies): ProviderClient => {
  const { account, adapter, transport, deadlines, metrics, logger } = dependencies;
  const guard = createGuard();
  const observer = createObserver(account, metrics, guard);
  const freshVerbConnection = account.provider.capabilities.idempotency !== 'KEY';

  const exchange = async (call: Call, request: WireRequest, signal: AbortSignal): Promise<TimedExchange> => {
    const { lane } = call;
    const freshConnection = lane === 'verb' && freshVerbConnection;
    const timed = await observer.watch(call, (traced) => {
      const sent = { ...request, headers: { ...request.headers, ...traced } };
      return guard(lane, () => observer.time(call, () => transport.send(sent, { signal, freshConnection })), signal);
    });
    if (timed.exchange.kind === 'replied') countUnrecognized(timed.exchange.reply);
    return timed;
  };

  const toLabel = createUnrecognizedLabel();
  const countUnrecognized = (reply: Reply): void => {
    for (const what of new Set(adapter.findUnrecognized(adapter.read(reply)).map(toLabel))) {
      metrics.count('unrecognized_answers', { provider: account.provider.name, what });
      logger.warn({ provider: account.provider.name, what, status: reply.status }, 'unrecognized answer of a provider');
    }
  };

  const read = (verb: Call['verb'], providerOrderId: string, caller?: AbortSignal): Promise<TimedExchange> =>
    withDeadline(deadlines.readMs, caller, async (signal) => {
      const call: Call = { lane: 'read', verb };
      const request = adapter.requestForOrder(providerOrderId);
      const first = await exchange(call, request, signal);
      return toldNothing(first.exchange) ? exchange(call, request, signal) : first;
    });

  const toReading = (providerOrderId: string, { exchange }: TimedExchange): Reading =>
    exchange.kind === 'replied'
      ? adapter.translateOrder(providerOrderId, adapter.read(exchange.reply))
      : { kind: 'problem', problem: unavailable(account.name, providerOrderId, exchange) };

  return {
    account,
    orderIdFault: (providerOrderId) => adapter.orderIdFault(providerOrderId),
    close: () => transport.close(),
    perform: async (intention, providerKey) => {
      const call: Call = { lane: 'verb', verb: intention.kind };
      const request = adapter.requestFor(intention, providerKey);
      const timed = await withDeadline(deadlines.verbMs, undefined, (signal) => exchange(call, request, signal));
      return { ...timesOf(timed), result: toResult(timed.exchange, intention, adapter, account.name) };
    },
    inquire: async (intention, context) => {
      const timed = await read('INQUIRE', intention.providerOrderId);
      const reading = toReading(intention.providerOrderId, timed);
      const result: Result =
        timed.exchange.kind === 'replied'
          ? adapter.translateInquiry(intention, adapter.read(timed.exchange.reply), context)
          : { kind: 'unknown', cause: 'NOTHING_LEARNT', problem: outcomeUnknown() };
      return { ...timesOf(timed), result, problem: reading.kind === 'problem' ? reading.problem : null };
    },
    readOrder: async (providerOrderId, signal) =>
      toReading(providerOrderId, await read('READ', providerOrderId, signal)),
  };
};

const timesOf = ({ sentAt, answeredAt }: TimedExchange): Omit<Told, 'result'> => ({ sentAt, answeredAt });

const toResult = (exchange: Exchange, intention: Intention, adapter: Adapter, account: string): Result => {
  switch (exchange.kind) {
    case 'replied':
      return adapter.translate(intention, adapter.read(exchange.reply));
    case 'not-sent': {
      const orderId = toOrderId({ account, providerOrderId: intention.providerOrderId });
      const problem = problemFrom(ROW_BY_NOT_SENT_CAUSE[exchange.cause], { account, orderId });
      return { kind: 'not-sent', cause: exchange.cause, problem };
    }
    case 'no-reply':
      return { kind: 'unknown', cause: exchange.cause, problem: outcomeUnknown() };
    default:
      return assertNever(exchange);
  }
};

const UNREACHABLE: ProblemRow = { member: 'ProviderUnavailable', code: 'PROVIDER_UNREACHABLE', retry: 'SAME_KEY' };

const ROW_BY_NOT_SENT_CAUSE: Readonly<Record<NotSentCause, ProblemRow>> = {
  PROVIDER_UNREACHABLE: UNREACHABLE,
  DEADLINE_PASSED: UNREACHABLE,
  ABORTED: UNREACHABLE,
  CIRCUIT_OPEN: { member: 'ProviderUnavailable', code: 'CIRCUIT_OPEN', retry: 'SAME_KEY' },
  QUEUE_FULL: { member: 'ProviderUnavailable', code: 'QUEUE_FULL', retry: 'SAME_KEY' },
};

/** Why a read brought nothing. A read has no effect, so it may simply be asked again later. */
const unavailable = (
  account: string,
  providerOrderId: string,
  exchange: Exclude<Exchange, { kind: 'replied' }>,
): Problem => {
  const row = exchange.kind === 'not-sent' ? ROW_BY_NOT_SENT_CAUSE[exchange.cause] : UNREACHABLE;
  return problemFrom(
    { ...row, retry: 'LATER' },
    {
      account,
      orderId: toOrderId({ account, providerOrderId }),
      message: 'The provider did not answer. Nothing was changed; ask again later.',
    },
  );
};

/** Worth asking a second time: it was not sent, the connection was lost, or the provider failed. */
const toldNothing = (exchange: Exchange): boolean => {
  if (exchange.kind === 'replied') return exchange.reply.status >= 500;
  return (
    exchange.cause === 'PROVIDER_UNREACHABLE' || exchange.cause === 'CONNECTION_LOST' || exchange.cause === 'BODY_CUT'
  );
};
