import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { redact } from './redact.js';

/**
 * Values from closed sets, the configuration and the ledger's ids. They never contain personal data, idempotency keys,
 * credentials or input.
 */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

export interface SpanEnd {
  readonly attributes: SpanAttributes;
  /** Marks the span as failed. */
  readonly isFailure?: boolean;
}

export interface SpanSettings<T> {
  /** CLIENT for a call to another server, SERVER for a call to this one. */
  readonly kind?: 'INTERNAL' | 'CLIENT' | 'SERVER';
  readonly attributes: SpanAttributes;
  /** Attributes that depend on the result. */
  readonly end?: (value: T) => SpanEnd;
}

/** Runs work inside a span if an OpenTelemetry SDK is loaded; without one it only runs the work. */
export const inSpan = <T>(name: string, settings: SpanSettings<T>, work: () => Promise<T>): Promise<T> => {
  const { kind = 'INTERNAL', attributes, end } = settings;
  // The tracer is looked up each time, because an SDK may start later than this module and stop earlier.
  return trace.getTracer('guiche').startActiveSpan(name, { kind: SpanKind[kind] }, async (span) => {
    add(span, attributes);
    try {
      const value = await work();
      const ended = end?.(value);
      if (ended) add(span, ended.attributes);
      if (ended?.isFailure) span.setStatus({ code: SpanStatusCode.ERROR });
      return value;
    } catch (error) {
      span.recordException(exceptionOf(error));
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
};

/** Redacts the values, because a client chooses the name of its document. */
const add = (span: Span, attributes: SpanAttributes): void => {
  if (!span.isRecording()) return;
  for (const [key, value] of Object.entries(attributes)) {
    span.setAttribute(key, typeof value === 'string' ? redact(value) : value);
  }
};

const exceptionOf = (error: unknown): { readonly name: string; readonly message: string } =>
  error instanceof Error ? { name: error.name, message: redact(error.message) } : { name: 'thrown', message: '' };

/**
 * The W3C header that connects a provider's work to this trace; empty without an SDK. Other trace headers (tracestate,
 * baggage) hold text that a caller chose, so they are neither read nor passed on.
 */
export const traceHeaders = (): Readonly<Record<string, string>> => {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers['traceparent'] === undefined ? {} : { traceparent: headers['traceparent'] };
};

/** Runs work inside the trace of the caller's W3C header, or inside our own if an SDK has started one. */
export const withRemoteContext = <T>(headers: Readonly<Record<string, unknown>>, work: () => T): T => {
  if (trace.getActiveSpan()) return work();
  const { traceparent } = headers;
  return context.with(propagation.extract(context.active(), { traceparent }), work);
};
