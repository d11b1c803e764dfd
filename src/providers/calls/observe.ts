import type { Account } from '../../domain/account.js';
import type { OperationKind } from '../../domain/operation/kind.js';
import type { Metrics } from '../../platform/metrics.js';
import { inSpan, type SpanEnd, traceHeaders } from '../../platform/trace.js';
import type { Exchange } from '../provider.js';
import type { Guard, Lane } from './guard.js';
import type { TimedExchange } from './transport.js';

/** What is asked of the provider: a money verb, an order to be shown, or an order to learn what became of a verb. */
export interface Call {
  readonly lane: Lane;
  readonly verb: OperationKind | 'READ' | 'INQUIRE';
}

/** What operators see of the calls of one account. */
export interface Observer {
  /** A call from its wait for a turn to its end: its span, and why there was no answer. */
  watch(call: Call, send: (traced: Readonly<Record<string, string>>) => Promise<TimedExchange>): Promise<TimedExchange>;
  /** The part of it that is the provider's: how long it took, and the class of its status. */
  time(call: Call, send: () => Promise<TimedExchange>): Promise<TimedExchange>;
}

const LANES: readonly Lane[] = ['read', 'verb'];

export const createObserver = ({ name: account, provider }: Account, metrics: Metrics, guard: Guard): Observer => {
  metrics.watch('breaker_state', { account }, guard.breakerState);
  for (const lane of LANES) metrics.watch('queue_length', { account, lane }, () => guard.queueLength(lane));
  return {
    watch: async ({ lane, verb }, send) => {
      const attributes = { 'guiche.account': account, 'guiche.provider': provider.name, 'guiche.verb': verb };
      const settings = { kind: 'CLIENT', attributes: { ...attributes, 'guiche.lane': lane }, end: spanEndOf } as const;
      // The header is made before the wait for a turn: a turn is given in the context of the call that ends.
      const timed = await inSpan(`provider ${verb}`, settings, () => send(traceHeaders()));
      const { exchange } = timed;
      if (exchange.kind !== 'replied') {
        metrics.count('provider_calls_unanswered', { account, lane, verb, cause: exchange.cause });
      }
      return timed;
    },
    time: async ({ lane, verb }, send) => {
      const startedAt = performance.now();
      const timed = await send();
      const seconds = (performance.now() - startedAt) / 1_000;
      metrics.observe('provider_call_seconds', { account, lane, verb, status: statusClassOf(timed.exchange) }, seconds);
      return timed;
    },
  };
};

const statusClassOf = (exchange: Exchange): string =>
  exchange.kind === 'replied' ? `${Math.floor(exchange.reply.status / 100)}xx` : 'none';

const spanEndOf = ({ exchange }: TimedExchange): SpanEnd =>
  exchange.kind === 'replied'
    ? { attributes: { 'http.response.status_code': exchange.reply.status }, isFailure: exchange.reply.status >= 500 }
    : {
        attributes: { 'guiche.exchange': exchange.kind, 'guiche.cause': exchange.cause },
        isFailure: !ENDED_BY_CALLER.has(exchange.cause),
      };

const ENDED_BY_CALLER: ReadonlySet<string> = new Set(['ABORTED', 'CALLER_GONE']);
