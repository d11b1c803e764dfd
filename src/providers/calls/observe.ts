import type { Account } from '../../domain/account.js';
import type { Logger } from '../../platform/logger.js';
import type { Metrics } from '../../platform/metrics.js';
import { inSpan, type SpanEnd, traceHeaders } from '../../platform/trace.js';
import type { Exchange, Reply } from '../provider.js';
import type { Guard } from './guard.js';
import { type CallVerb, LANES, type Lane } from './lanes.js';
import { createUnrecognizedLabel } from './unrecognized-label.js';

/** What is asked of the provider: a money verb, or an order to be shown, to send by, or to learn what became of a verb. */
export interface CallName {
  readonly lane: Lane;
  readonly verb: CallVerb;
}

/** The spans, metrics and log lines about the calls of one account. */
export interface Observer {
  /**
   * Runs one try inside a span, from its wait for a turn to its end. The header connects the provider's work to the
   * trace.
   */
  inSpan<T extends { readonly exchange: Exchange }>(
    call: CallName,
    work: (traced: Readonly<Record<string, string>>) => Promise<T>,
  ): Promise<T>;
  /** Counts the duration of a call that was sent, and the reason for a missing answer. */
  measure(call: CallName, exchange: Exchange, beganAt: number | null): void;
  /** Counts and logs codes that no table of the provider lists, each once. */
  noteUnrecognized(codes: readonly string[], reply: Reply): void;
}

export interface ObserverDependencies {
  readonly account: Account;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

export const createObserver = (
  { account: { name: account, provider }, metrics, logger }: ObserverDependencies,
  guards: Readonly<Record<Lane, Guard>>,
): Observer => {
  for (const lane of LANES) {
    metrics.watch('breaker_state', { account, lane }, guards[lane].breakerState);
    metrics.watch('queue_length', { account, lane }, guards[lane].queueLength);
  }
  const toLabel = createUnrecognizedLabel();
  return {
    inSpan: ({ lane, verb }, work) => {
      const attributes = { 'guiche.account': account, 'guiche.provider': provider.name, 'guiche.verb': verb };
      const settings = { kind: 'CLIENT', attributes: { ...attributes, 'guiche.lane': lane }, end: spanEndOf } as const;
      return inSpan(`provider ${verb}`, settings, () => work(traceHeaders()));
    },
    measure: ({ lane, verb }, exchange, beganAt) => {
      const labels = { account, lane, verb };
      if (beganAt !== null) {
        const seconds = (performance.now() - beganAt) / 1_000;
        metrics.observe('provider_call_seconds', { ...labels, status: statusClassOf(exchange) }, seconds);
      }
      if (exchange.kind !== 'replied') {
        metrics.count('provider_calls_unanswered', { ...labels, cause: exchange.cause });
      }
    },
    noteUnrecognized: (codes, { status }) => {
      for (const what of new Set(codes.map(toLabel))) {
        metrics.count('unrecognized_answers', { provider: provider.name, what });
        logger.warn({ provider: provider.name, what, status }, 'unrecognized answer of a provider');
      }
    },
  };
};

const statusClassOf = (exchange: Exchange): string =>
  exchange.kind === 'replied' ? `${Math.floor(exchange.reply.status / 100)}xx` : 'none';

const spanEndOf = ({ exchange }: { readonly exchange: Exchange }): SpanEnd =>
  exchange.kind === 'replied'
    ? { attributes: { 'http.response.status_code': exchange.reply.status }, isFailure: exchange.reply.status >= 500 }
    : {
        attributes: { 'guiche.exchange': exchange.kind, 'guiche.cause': exchange.cause },
        isFailure: !ENDED_BY_CALLER.has(exchange.cause),
      };

const ENDED_BY_CALLER: ReadonlySet<string> = new Set(['ABORTED', 'CALLER_GONE']);
