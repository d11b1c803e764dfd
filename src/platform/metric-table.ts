export interface MetricDefinition {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
  /** The upper bounds of a histogram, in seconds. */
  readonly buckets?: readonly number[];
}

/** The last bound is the deadline of a money verb. */
const CALL_BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20] as const;
const REQUEST_BUCKETS = [0.0025, 0.005, 0.01, ...CALL_BUCKETS] as const;
/** A commit takes a fraction of a millisecond on a good disk, and 20 ms on a bad one. */
const LEDGER_BUCKETS = [0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] as const;

/** All metrics. The value of a label comes from a closed set, from the configuration or from a provider. */
export const METRICS = {
  outcomes: {
    type: 'counter',
    help: 'Outcomes of captures and processes: the union member, or done or pending.',
    labels: ['kind', 'provider', 'outcome', 'category', 'replayed'],
  },
  operations_open: {
    type: 'gauge',
    help: 'Operations that are not final, by state. Instances that share a ledger report the same number.',
    labels: ['state'],
  },
  operations_contradicted: {
    type: 'gauge',
    help: 'Final operations that later evidence contradicts. A person must look at each.',
    labels: [],
  },
  operations_open_oldest_seconds: {
    type: 'gauge',
    help: 'Age of the oldest operation that is pending, unknown or for a person, 0 where there is none.',
    labels: [],
  },
  evidence_not_recorded: {
    type: 'counter',
    help: 'Answers of providers that the ledger did not record in time. The operation stays open, and the worker inquires.',
    labels: [],
  },
  worker_last_round_timestamp_seconds: {
    type: 'gauge',
    help: 'End of the last complete round of the worker, in seconds since 1970.',
    labels: [],
  },
  worker_rounds_failed: {
    type: 'counter',
    help: 'Rounds of the worker that ended with a defect.',
    labels: [],
  },
  provider_call_seconds: {
    type: 'histogram',
    help: 'Duration of calls in the transport, without the wait in the queue. The status is its class, or none without an answer.',
    labels: ['account', 'lane', 'verb', 'status'],
    buckets: CALL_BUCKETS,
  },
  provider_calls_unanswered: {
    type: 'counter',
    help: 'Calls that were not sent, or whose answer was lost, by cause.',
    labels: ['account', 'lane', 'verb', 'cause'],
  },
  unrecognized_answers: {
    type: 'counter',
    help: 'Codes and statuses in answers of providers that no table lists.',
    labels: ['provider', 'what'],
  },
  breaker_state: {
    type: 'gauge',
    help: 'Circuit breaker of a lane of an account: 0 closed, 0.5 half-open, 1 open.',
    labels: ['account', 'lane'],
  },
  queue_length: {
    type: 'gauge',
    help: 'Calls that wait in the queue of an account.',
    labels: ['account', 'lane'],
  },
  ledger_call_seconds: {
    type: 'histogram',
    help: 'Duration of calls to the ledger, by name and result: ok, store-down or failed.',
    labels: ['call', 'result'],
    buckets: LEDGER_BUCKETS,
  },
  request_seconds: {
    type: 'histogram',
    help: 'Duration of GraphQL requests, by trusted document (other: untrusted), type and outcome: ok, errors or refused.',
    labels: ['document', 'type', 'outcome'],
    buckets: REQUEST_BUCKETS,
  },
  requests_refused: {
    type: 'counter',
    help: 'Requests that were refused before any work, by code.',
    labels: ['code'],
  },
  requests_in_flight: {
    type: 'gauge',
    help: 'Requests under way.',
    labels: [],
  },
  event_loop_delay_seconds: {
    type: 'gauge',
    help: 'Delay of the event loop, as load shedding measures it.',
    labels: [],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

type Table = typeof METRICS;

export type MetricName = keyof Table;
type NameOf<Type> = { [N in MetricName]: Table[N]['type'] extends Type ? N : never }[MetricName];
export type CounterName = NameOf<'counter'>;
export type GaugeName = NameOf<'gauge'>;
export type HistogramName = NameOf<'histogram'>;

/** The labels of this metric. */
export type LabelsOf<N extends MetricName> = Table[N]['labels'] extends readonly []
  ? Readonly<Record<string, never>>
  : Readonly<Record<Table[N]['labels'][number], string>>;

/** The name of the metric in a scrape. */
export const wireNameOf = (name: MetricName): string =>
  METRICS[name].type === 'counter' ? `guiche_${name}_total` : `guiche_${name}`;
