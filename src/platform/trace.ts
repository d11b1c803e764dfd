import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { redact } from './redact.js';

/** From closed sets, the configuration and the ledger's own ids: nothing of a person, no key, nothing that was sent. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

export interface SpanEnd {
  readonly attributes: SpanAttributes;
  /** Marked as failed, for those who look for what went wrong. */
  readonly isFailure?: boolean;
}

export interface SpanSettings<T> {
  /** CLIENT for a call to somebody else, SERVER for a call to us. */
  readonly kind?: 'INTERNAL' | 'CLIENT' | 'SERVER';
  readonly attributes: SpanAttributes;
  /** What the answer adds. */
  readonly end?: (value: T) => SpanEnd;
}

/** Work that shows as a span where an OpenTelemetry SDK was loaded, and simply runs where none was. */
export const inSpan = <T>(name: string, settings: SpanSettings<T>, work: () => Promise<T>): Promise<T> => {
  const { kind = 'INTERNAL', attributes, end } = settings;
  // Asked for each time: an SDK may come after this module, and go before it.
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

/** Redacted: the name that a document gives itself is its client's choice. */
const add = (span: Span, attributes: SpanAttributes): void => {
  if (!span.isRecording()) return;
  for (const [key, value] of Object.entries(attributes)) {
    span.setAttribute(key, typeof value === 'string' ? redact(value) : value);
  }
};

const exceptionOf = (error: unknown): { readonly name: string; readonly message: string } =>
  error instanceof Error ? { name: error.name, message: redact(error.message) } : { name: 'thrown', message: '' };

/**
 * The W3C header that makes what a provider does part of this trace; none without an SDK. What else may come along
 * (tracestate, baggage) is text of a caller's choice: it is neither taken nor passed on.
 */
export const traceHeaders = (): Readonly<Record<string, string>> => {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers['traceparent'] === undefined ? {} : { traceparent: headers['traceparent'] };
};

/** Runs work inside the caller's trace, as its W3C header tells it; inside our own where an SDK has begun one already. */
export const withRemoteContext = <T>(headers: Readonly<Record<string, unknown>>, work: () => T): T => {
  if (trace.getActiveSpan()) return work();
  const { traceparent } = headers;
  return context.with(propagation.extract(context.active(), { traceparent }), work);
};
