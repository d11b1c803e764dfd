import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../../platform/metrics.js';
import type { Pressure } from '../guards/pressure.js';

export interface RequestMetrics {
  readonly metrics: Metrics;
  readonly pressure: Pressure;
  /** The names of the trusted documents. A client's own text never becomes a label. */
  readonly names: ReadonlySet<string>;
}

/** Counts and times the requests to /graphql, and reports the load of this process. */
export const addRequestMetrics = (server: FastifyInstance, { metrics, pressure, names }: RequestMetrics): void => {
  metrics.watch('requests_in_flight', {}, () => pressure.inFlight);
  metrics.watch('event_loop_delay_seconds', {}, () => pressure.eventLoopDelayMs / 1_000);
  server.addHook('onResponse', async ({ facts, routeOptions }, reply) => {
    if (routeOptions.url !== '/graphql' || facts.outcome === null) return;
    const document = facts.document !== null && names.has(facts.document) ? facts.document : 'other';
    const labels = { document, type: facts.type ?? 'none', outcome: facts.outcome };
    metrics.observe('request_seconds', labels, reply.elapsedTime / 1_000);
    if (facts.outcome === 'refused') metrics.count('requests_refused', { code: facts.code ?? 'none' });
  });
};

/** Counts a request that was refused for overload: it reached no hook. */
export const countOverload = (metrics: Metrics): void => {
  metrics.observe('request_seconds', { document: 'other', type: 'none', outcome: 'refused' }, 0);
  metrics.count('requests_refused', { code: 'OVERLOADED' });
};
