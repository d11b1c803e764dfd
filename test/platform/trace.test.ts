import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import { inSpan, traceHeaders, withRemoteContext } from '../../src/platform/trace.js';
import { aTracer } from './a-tracer.js';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT_ID = '00f067aa0ba902b7';
const TRACEPARENT = `00-${TRACE_ID}-${PARENT_ID}-01`;

const NOTHING = { attributes: {} };

describe('without an SDK', () => {
  it('the work runs', async () => {
    expect(await inSpan('work', { ...NOTHING, end: () => NOTHING }, async () => 7)).toBe(7);
    await expect(inSpan('work', NOTHING, () => Promise.reject(new Error('a defect')))).rejects.toThrow('a defect');
    expect(withRemoteContext({ traceparent: TRACEPARENT }, () => 7)).toBe(7);
  });

  it('there is no header', async () => {
    expect(traceHeaders()).toEqual({});
    expect(await inSpan('work', NOTHING, async () => traceHeaders())).toEqual({});
  });
});

describe('a span', () => {
  it('has a name, a kind, and attributes from the start and from the result', async () => {
    const tracer = aTracer();
    const settings = {
      kind: 'CLIENT',
      attributes: { 'guiche.account': 'acme' },
      end: (status: number) => ({ attributes: { status } }),
    } as const;
    await inSpan('provider READ', settings, async () => 200);
    expect(tracer.span('provider READ')).toMatchObject({
      kind: SpanKind.CLIENT,
      attributes: { 'guiche.account': 'acme', status: 200 },
      status: { code: SpanStatusCode.UNSET },
    });
  });

  it('is marked if the result is a failure', async () => {
    const tracer = aTracer();
    await inSpan('work', { attributes: {}, end: () => ({ attributes: {}, isFailure: true }) }, async () => 0);
    expect(tracer.span('work').status).toEqual({ code: SpanStatusCode.ERROR });
  });

  it('shows an error without its stack and without secrets, and throws it again', async () => {
    const tracer = aTracer();
    const defect = new TypeError('refused by ana@example.com');
    await expect(inSpan('work', NOTHING, () => Promise.reject(defect))).rejects.toBe(defect);
    const { status, events } = tracer.span('work');
    expect(status).toEqual({ code: SpanStatusCode.ERROR });
    expect(events.map(({ name, attributes }) => ({ name, attributes }))).toEqual([
      { name: 'exception', attributes: { 'exception.type': 'TypeError', 'exception.message': 'refused by [e-mail]' } },
    ]);
  });

  it('shows nothing of a thrown value that is not an error', async () => {
    const tracer = aTracer();
    await expect(inSpan('work', NOTHING, () => Promise.reject('ana@example.com'))).rejects.toBe('ana@example.com');
    expect(JSON.stringify(tracer.span('work').events)).not.toContain('ana');
  });

  it('redacts its attributes', async () => {
    const tracer = aTracer();
    const end = () => ({ attributes: { document: 'untrusted Buy_4111111111111111', times: 2 } });
    await inSpan('work', { attributes: { from: 'ana@example.com' }, end }, async () => 0);
    expect(tracer.span('work').attributes).toEqual({
      from: '[e-mail]',
      document: 'untrusted Buy_[card number]',
      times: 2,
    });
  });

  it('has the spans of its work as children', async () => {
    const tracer = aTracer();
    await inSpan('outer', NOTHING, () => inSpan('inner', NOTHING, async () => 0));
    expect(tracer.span('inner').parentSpanContext?.spanId).toBe(tracer.span('outer').spanContext().spanId);
  });

  it('is part of the caller’s trace', async () => {
    const tracer = aTracer();
    await withRemoteContext({ traceparent: TRACEPARENT }, () => inSpan('work', NOTHING, async () => 0));
    expect(tracer.span('work').spanContext().traceId).toBe(TRACE_ID);
    expect(tracer.span('work').parentSpanContext).toMatchObject({ spanId: PARENT_ID, isRemote: true });
  });

  it.each([undefined, '', '00-zz-00f067aa0ba902b7-01', 'x'.repeat(10_000), `${TRACEPARENT}, ${TRACEPARENT}`, 7])(
    'begins a new trace if the caller’s header cannot be read: %s',
    async (traceparent) => {
      const tracer = aTracer();
      await withRemoteContext({ traceparent }, () => inSpan('work', NOTHING, async () => 0));
      expect(tracer.span('work').parentSpanContext).toBeUndefined();
    },
  );

  it('stays inside a span that the SDK’s instrumentation began', async () => {
    const tracer = aTracer();
    await inSpan('instrumented', NOTHING, () =>
      withRemoteContext({ traceparent: TRACEPARENT }, () => inSpan('work', NOTHING, async () => 0)),
    );
    expect(tracer.span('work').parentSpanContext?.spanId).toBe(tracer.span('instrumented').spanContext().spanId);
  });
});

describe('the header of a request to another server', () => {
  it('names the span around it', async () => {
    const tracer = aTracer();
    const headers = await inSpan('work', NOTHING, async () => traceHeaders());
    const { traceId, spanId } = tracer.span('work').spanContext();
    expect(headers).toEqual({ traceparent: `00-${traceId}-${spanId}-01` });
  });

  it('contains nothing else that a caller sent', async () => {
    const tracer = aTracer();
    const sent = {
      traceparent: TRACEPARENT,
      tracestate: 'vendor=canary',
      baggage: 'user=canary',
      authorization: 'canary',
    };
    const headers = await withRemoteContext(sent, () => inSpan('work', NOTHING, async () => traceHeaders()));
    expect(Object.keys(headers)).toEqual(['traceparent']);
    expect(tracer.span('work').spanContext().traceState?.serialize() ?? '').toBe('');
  });
});
