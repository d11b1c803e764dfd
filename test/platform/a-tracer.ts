import { context, propagation, trace } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { onTestFinished } from 'vitest';

export interface Tracer {
  /** Every ended span, in the order of the ends. */
  spans(): readonly ReadableSpan[];
  /** The only span with this name. */
  span(name: string): ReadableSpan;
}

/** A real OpenTelemetry SDK that keeps its spans; it stops after the test. */
export const aTracer = (): Tracer => {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  provider.register();
  onTestFinished(async () => {
    await provider.shutdown();
    trace.disable();
    context.disable();
    propagation.disable();
  });
  const spans = () => exporter.getFinishedSpans();
  return {
    spans,
    span: (name) => {
      const [found, another] = spans().filter((span) => span.name === name);
      if (!found || another) throw new Error(`not one span ${name}: ${spans().map((span) => span.name)}`);
      return found;
    },
  };
};
