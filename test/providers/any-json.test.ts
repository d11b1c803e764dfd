import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intention } from '../../src/domain/operation/kind.js';
import { parseJson } from '../../src/lib/json.js';
import { type AskedAdapter, type Fixture, readFixtures } from '../contract/provider.contract.js';
import { aReply, mercadopagoAdapter, vndaAdapter } from './adapters.js';

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

/** The JSON text of a value with one of its values or keys replaced: what a provider might send one day. */
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

const at = (json: unknown, key: string): unknown =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, key) ? Reflect.get(json, key) : undefined;

interface Case {
  readonly name: string;
  readonly adapter: AskedAdapter;
  readonly provider: string;
  readonly intentions: readonly Intention[];
  /** What the provider's own words allow a verb's answer, and an inquiry, to be called applied or accepted by. */
  readonly maySay: (json: unknown, kind: 'applied' | 'accepted', asked: 'verb' | 'inquiry') => boolean;
}

const ORDER = 'ORD01J49MMW3SSBK5PSV3DFR32959';
const CODE = '7A4F490570';

const MERCADOPAGO_WORDS = {
  applied: ['processed', 'refunded', 'charged_back', 'action_required'],
  accepted: ['processing', 'in_review'],
};
const VNDA_WORDS = { applied: ['paid'], accepted: ['authorized', 'processing', 'analyzing', 'pending_review'] };

const isFilledText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const CASES: readonly Case[] = [
  {
    name: 'Mercado Pago',
    adapter: mercadopagoAdapter,
    provider: 'mercadopago',
    intentions: [
      { kind: 'CAPTURE', providerOrderId: ORDER },
      { kind: 'PROCESS', providerOrderId: ORDER },
    ],
    maySay: (json, kind) => at(json, 'id') === ORDER && MERCADOPAGO_WORDS[kind].includes(String(at(json, 'status'))),
  },
  {
    name: 'Vnda',
    adapter: vndaAdapter,
    provider: 'vnda',
    intentions: [{ kind: 'CAPTURE', providerOrderId: CODE }],
    maySay: (json, kind, asked) =>
      asked === 'verb'
        ? VNDA_WORDS[kind].includes(String(at(json, 'status')))
        : kind === 'applied' && at(json, 'code') === CODE && isFilledText(at(json, 'paid_at')),
  },
];

describe.each(CASES)('any JSON with any status from $name', ({ adapter, provider, intentions, maySay }) => {
  const fixtures = [
    ...readFixtures(provider, 'answers'),
    ...readFixtures(provider, 'inquiries'),
    ...readFixtures(provider, 'errors'),
  ];
  const contexts = [true, false].map((mayHaveApplied) => ({ mayHaveApplied, callProblem: null }));

  it('is never applied nor accepted unless the provider says so, and throws nothing', () => {
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

  it('can be read as an order, or told why not, and counted', () => {
    fc.assert(
      fc.property(anyStatus, anyBody(fixtures), fc.constantFrom(...intentions), (status, json, { providerOrderId }) => {
        const reading = adapter.translateOrder(providerOrderId, aReply(status, json));
        if (reading.kind === 'found') expect([status, reading.order.providerOrderId]).toEqual([200, providerOrderId]);
        for (const what of adapter.findUnrecognized(aReply(status, json))) expect(typeof what).toBe('string');
      }),
      RUNS,
    );
  });
});
