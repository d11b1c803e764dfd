import type { Account } from '../../domain/account.js';
import type { NotSentCause } from '../../domain/operation/result.js';
import type { Clock } from '../../platform/clock.js';
import type { Logger } from '../../platform/logger.js';
import type { Metrics } from '../../platform/metrics.js';
import type { Adapter, Exchange, Reply, WireRequest } from '../provider.js';
import { withDeadline } from './deadline.js';
import { createGuard } from './guard.js';
import { type CallVerb, laneOf, SIZE_BY_LANE } from './lanes.js';
import { createObserver } from './observe.js';
import { abandoned, type Flight, type Transport } from './transport.js';

export interface Call {
  readonly verb: CallVerb;
  readonly request: WireRequest;
  /** Aborts when nobody waits for the answer. */
  readonly caller?: AbortSignal | undefined;
}

/** The outcome of a call, with its times and with the reply as the adapter read it. */
export interface CallEnd<WireReply> {
  readonly exchange: Exchange<WireReply>;
  /** When the request's headers were written; null if they never were. */
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
}

export interface Deadlines {
  /** Milliseconds for a whole money verb. */
  readonly verbMs: number;
  /** Milliseconds for a read of an order, with its second try. */
  readonly readMs: number;
}

export interface CallDependencies<WireReply> {
  readonly account: Account;
  readonly adapter: Pick<Adapter<WireReply>, 'read' | 'findUnrecognized'>;
  readonly transport: Transport;
  readonly deadlines: Deadlines;
  readonly clock: Pick<Clock, 'now'>;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/**
 * The calls of one account. Each call takes these steps in this order:
 *  1. a deadline starts; the caller may also end the call               deadline.ts
 *  2. a span begins; its header goes with the request                   observe.ts
 *  3. a turn in its lane, unless that is spared or too full             guard.ts, lanes.ts
 *  4. the request is sent and its reply read                            transport.ts
 *  5. metrics count the duration, or the reason for no reply            observe.ts
 *  6. a read without an answer repeats steps 2 to 5 once
 *  7. the adapter parses the body, once                                 the provider's adapter
 *  8. codes that no table of the provider lists are counted             observe.ts
 */
export const createCall = <WireReply>(
  dependencies: CallDependencies<WireReply>,
): ((call: Call) => Promise<CallEnd<WireReply>>) => {
  const { account, adapter, transport, deadlines, clock } = dependencies;
  const guards = {
    read: createGuard(SIZE_BY_LANE.read),
    verb: createGuard(SIZE_BY_LANE.verb),
    inquiry: createGuard(SIZE_BY_LANE.inquiry),
  };
  const observer = createObserver(dependencies, guards);
  const needsFreshConnections = account.provider.capabilities.idempotency !== 'KEY';

  const deadlineOf = (verb: CallVerb): number => (isRead(verb) ? deadlines.readMs : deadlines.verbMs);

  const tryOnce = ({ verb, ...call }: Call, signal: AbortSignal): Promise<CallEnd<Reply>> => {
    const name = { lane: laneOf(verb), verb };
    return observer.inSpan(name, async (traceHeaders) => {
      const request = { ...call.request, headers: { ...call.request.headers, ...traceHeaders } };
      const flight: Flight = { signal, freshConnection: !isRead(verb) && needsFreshConnections, sentAt: null };
      const turn = guards[name.lane].ask({ order: call.request.path, deadlineMs: deadlineOf(verb) });
      const sent = turn.begins.then((cause) => (cause === null ? transport.send(request, flight) : notSent(cause)));
      const exchange = await turn.endWith(Promise.race([abandonment(flight), sent]));
      observer.measure(name, exchange, turn.beganAt());
      return { exchange, sentAt: flight.sentAt, answeredAt: exchange.kind === 'replied' ? clock.now() : null };
    });
  };

  const read = (reply: Reply): WireReply => {
    const wireReply = adapter.read(reply);
    observer.noteUnrecognized(adapter.findUnrecognized(wireReply), reply);
    return wireReply;
  };

  return async (call) => {
    const { exchange, ...times } = await withDeadline(deadlineOf(call.verb), call.caller, async (signal) => {
      const first = await tryOnce(call, signal);
      return isRead(call.verb) && toldNothing(first.exchange) ? tryOnce(call, signal) : first;
    });
    if (exchange.kind !== 'replied') return { ...times, exchange };
    return { ...times, exchange: { kind: 'replied', reply: read(exchange.reply) } };
  };
};

/** A read has no effect: it may be repeated, on whatever connection. */
const isRead = (verb: CallVerb): boolean => verb === 'READ' || verb === 'INQUIRE' || verb === 'BASELINE';

/**
 * A call ends when its signal aborts, whether it waits for its turn, for a socket or for the answer. This race informs
 * its caller, its lane and the breaker. If the turn comes later, nothing is sent.
 */
const abandonment = (flight: Flight): Promise<Exchange> =>
  new Promise((resolve) => {
    const abandon = (): void => resolve(abandoned(flight));
    if (flight.signal.aborted) abandon();
    flight.signal.addEventListener('abort', abandon, { once: true });
  });

const notSent = (cause: NotSentCause): Exchange => ({ kind: 'not-sent', cause });

/** Is a second try useful? Yes, if the request was not sent, the connection was lost, or the provider failed. */
const toldNothing = (exchange: Exchange): boolean => {
  if (exchange.kind === 'replied') return exchange.reply.status >= 500;
  return (
    exchange.cause === 'PROVIDER_UNREACHABLE' || exchange.cause === 'CONNECTION_LOST' || exchange.cause === 'BODY_CUT'
  );
};
