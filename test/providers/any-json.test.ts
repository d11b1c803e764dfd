import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/lib/json.js';
import { type Fixture, readFixtures } from '../contract/provider.contract.js';
import { aReply } from './adapters.js';
import { PROVIDERS } from './cases.js';

const RUNS = { numRuns: 1_000 };

const nested = (depth: number): unknown =>
  depth === 0 ? 1 : depth % 2 === 0 ? { a: nested(depth - 1) } : [nested(depth - 1)];

const oddValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, '', 0, -1, 1e308, '1e3', '9'.repeat(40), [], {}, [null], true, nested(60)),
);

const oddKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'status',
  'transactions',
  'payments',
);

/** The JSON text of a value with one value or name replaced: a provider may send that one day. */
const mutated = (example: unknown): fc.Arbitrary<unknown> => {
  const text = JSON.stringify(example);
  const values = [...text.matchAll(/:("(?:[^"\\]|\\.)*"|-?[\d.]+|null|true|false|\[\]|\{\})/g)].map(
    ({ index }) => index + 1,
  );
  const keys = [...text.matchAll(/"[^"]+":/g)];
  const otherValue = fc.tuple(fc.constantFrom(0, ...values), oddValue).map(([at, value]) => {
    const rest = text
      .slice(at)
      .replace(/^("(?:[^"\\]|\\.)*"|-?[\d.]+|null|true|false|\[\]|\{\})/, () => JSON.stringify(value));
    return text.slice(0, at) + rest;
  });
  const otherKey = fc
    .tuple(fc.constantFrom(...keys), oddKey)
    .map(([{ index, 0: key }, odd]) => `${text.slice(0, index)}"${odd}":${text.slice(index + key.length)}`);
  return fc.oneof(otherValue, otherKey).map(parseJson);
};

const anyBody = (fixtures: readonly Fixture[]): fc.Arbitrary<unknown> =>
  fc.oneof(fc.jsonValue(), fc.constantFrom(...fixtures.flatMap(({ reply }) => reply.json ?? [])).chain(mutated));

const anyStatus = fc.oneof(
  fc.constantFrom(200, 201, 204, 302, 400, 401, 402, 403, 404, 409, 422, 423, 429, 500, 503),
  fc.nat(599),
);

describe.each(PROVIDERS)(
  'any JSON with any status from $displayName',
  ({ name, provider, adapter, orderId, maySay }) => {
    const intentions = provider.capabilities.operations.map((kind) => ({ kind, providerOrderId: orderId }));
    const fixtures = [
      ...readFixtures(name, 'answers'),
      ...readFixtures(name, 'inquiries'),
      ...readFixtures(name, 'errors'),
    ];
    const contexts = [true, false].map((mayHaveApplied) => ({
      mayHaveApplied,
      callProblem: null,
      callAnsweredAt: null,
      readAt: new Date('2026-03-02T12:00:00.000Z'),
    }));

    it('is applied or accepted only if the provider says so, and never throws', () => {
      fc.assert(
        fc.property(anyStatus, anyBody(fixtures), fc.constantFrom(...intentions), (status, json, intention) => {
          const reply = aReply(status, json);
          const { kind } = adapter.translate(intention, reply);
          if (kind === 'applied' || kind === 'accepted') {
            expect({ isSuccess: status >= 200 && status < 300, maySay: maySay(json, kind, 'verb') }).toEqual({
              isSuccess: true,
              maySay: true,
            });
          }
          for (const context of contexts) {
            const inquired = adapter.translateInquiry(intention, reply, context).kind;
            if (inquired === 'applied' || inquired === 'accepted') {
              expect({ status, maySay: maySay(json, inquired, 'inquiry') }).toEqual({ status: 200, maySay: true });
            }
          }
        }),
        RUNS,
      );
    });

    it('can be read as an order or a problem, and counted', () => {
      fc.assert(
        fc.property(
          anyStatus,
          anyBody(fixtures),
          fc.constantFrom(...intentions),
          (status, json, { providerOrderId }) => {
            const reading = adapter.translateOrder(providerOrderId, aReply(status, json));
            if (reading.kind === 'found')
              expect([status, reading.order.providerOrderId]).toEqual([200, providerOrderId]);
            for (const what of adapter.findUnrecognized(aReply(status, json))) expect(typeof what).toBe('string');
          },
        ),
        RUNS,
      );
    });
  },
);
