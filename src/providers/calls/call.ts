import type { Account } from '../../domain/account.js';
import type { NotSentCause } from '../../domain/operation/result.js';
import type { Logger } from '../../platform/logger.js';
import type { Metrics } from '../../platform/metrics.js';
import type { Adapter, Exchange, Reply, WireRequest } from '../provider.js';
import { withDeadline } from './deadline.js';
import { createGuard, type Lane } from './guard.js';
import { type CallName, createObserver } from './observe.js';
import { abandoned, type Flight, type Transport } from './transport.js';

export interface Call extends CallName {
  readonly request: WireRequest;
  /** Aborts when nobody waits for the answer any more. */
  readonly caller?: AbortSignal | undefined;
}

/** What became of a call, with its times; a reply as the adapter has read it. */
export interface CallEnd<WireReply> {
  readonly exchange: Exchange<WireReply>;
  /** When the request's headers were written, null when they never were. */
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
}

export interface Deadlines {
  /** Milliseconds for a money verb, all of it. */
  readonly verbMs: number;
  /** Milliseconds for reading an order, a second try included. */
  readonly readMs: number;
}

export interface CallDependencies<WireReply> {
  readonly account: Account;
  readonly adapter: Pick<Adapter<WireReply>, 'read' | 'findUnrecognized'>;
  readonly transport: Transport;
  readonly deadlines: Deadlines;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/**
 * The calls of one account. What each goes through, in this order:
 *  1. its deadline, and its caller who may go before                    deadline.ts
 *  2. one span, whose header goes along with the request                observe.ts
 *  3. a turn in its lane, unless the account is spared                  guard.ts
 *  4. the request and its reply                                         transport.ts
 *  5. the metrics: how long it took, or why there is no reply           observe.ts
 *  6. a read that brought nothing goes through 2 to 5 once more
 *  7. the one parse of the body                                         the provider's adapter
 *  8. the codes in it that no table of the provider knows               observe.ts
 */
export const createCall = <WireReply>(
  dependencies: CallDependencies<WireReply>,
): ((call: Call) => Promise<CallEnd<WireReply>>) => {
  const { account, adapter, transport, deadlines } = dependencies;
  const guard = createGuard();
  const observer = createObserver(dependencies, guard);
  const msByLane: Readonly<Record<Lane, number>> = { verb: deadlines.verbMs, read: deadlines.readMs };
  const needsFreshConnections = account.provider.capabilities.idempotency !== 'KEY';

  const tryOnce = (call: Call, signal: AbortSignal): Promise<CallEnd<Reply>> =>
    observer.inSpan(call, async (traceHeaders) => {
      const request = { ...call.request, headers: { ...call.request.headers, ...traceHeaders } };
      const flight: Flight = { signal, freshConnection: call.lane === 'verb' && needsFreshConnections, sentAt: null };
      const turn = guard.ask(call.lane);
      const sent = turn.begins.then((cause) => (cause === null ? transport.send(request, flight) : notSent(cause)));
      const exchange = await turn.endWith(Promise.race([abandonment(flight), sent]));
      observer.measure(call, exchange, turn.beganAt());
      return { exchange, sentAt: flight.sentAt, answeredAt: exchange.kind === 'replied' ? new Date() : null };
    });

  const read = (reply: Reply): WireReply => {
    const wireReply = adapter.read(reply);
    observer.noteUnrecognized(adapter.findUnrecognized(wireReply), reply);
    return wireReply;
  };

  return async (call) => {
    const { exchange, ...times } = await withDeadline(msByLane[call.lane], call.caller, async (signal) => {
      const first = await tryOnce(call, signal);
      return call.lane === 'read' && toldNothing(first.exchange) ? tryOnce(call, signal) : first;
    });
    if (exchange.kind !== 'replied') return { ...times, exchange };
    return { ...times, exchange: { kind: 'replied', reply: read(exchange.reply) } };
  };
};

/**
 * A call is over when its signal aborts, wherever it waits: for its turn, for a socket, for the answer. This one race
 * tells its caller, its lane and the breaker alike; a turn that comes after it finds nothing to send.
 */
const abandonment = (flight: Flight): Promise<Exchange> =>
  new Promise((resolve) => {
    const abandon = (): void => resolve(abandoned(flight));
    if (flight.signal.aborted) abandon();
    flight.signal.addEventListener('abort', abandon, { once: true });
  });

const notSent = (cause: NotSentCause): Exchange => ({ kind: 'not-sent', cause });

/** Worth asking a second time: it was not sent, the connection was lost, or the provider failed. */
const toldNothing = (exchange: Exchange): boolean => {
  if (exchange.kind === 'replied') return exchange.reply.status >= 500;
  return (
    exchange.cause === 'PROVIDER_UNREACHABLE' || exchange.cause === 'CONNECTION_LOST' || exchange.cause === 'BODY_CUT'
  );
};
