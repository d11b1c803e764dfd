import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/platform/redact.js';
import { CANARIES, canaries, ORDINARY } from './canaries.js';

const RUNS = { numRuns: 1_000 };

/** Text around a secret. A space separates it, because its letters and digits would become part of the secret. */
const around = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }), fc.lorem());

describe('redacting', () => {
  it.each([
    ['Authorization: Bearer abc.DEF-123', 'Authorization: [secret]'],
    ['basic dXNlcjpwYXNz', '[secret]'],
    ['Bearer Basic dXNlcjpwYXNz', '[secret]'],
    ['no such token: APP_USR-1234-010122-abc', 'no such token: [secret]'],
    ['TEST-1234567890123456-010122-abc', '[secret]'],
    ['guiche_k1a2b3_c2VjcmV0LXNlY3JldC1zZWNyZXQ', '[secret]'],
    ['jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'jwt [secret]'],
    ['card 4111 1111 1111 1111 was refused', 'card [card number] was refused'],
    ['ana.souza+loja@example.com.br wrote', '[e-mail] wrote'],
    ['email=ana%40example.com', 'email=[e-mail]'],
    ['CPF 123.456.789-09', 'CPF [document]'],
    ['CNPJ 12.345.678/0001-95 and 12.ABC.345/01DE-35', 'CNPJ [document] and [document]'],
    ['connect postgres://guiche:p@ss/w:rd@db:5432/x failed', 'connect postgres://[secret]@db:5432/x failed'],
    ['redis://:hunter2@cache', 'redis://[secret]@cache'],
    ['two\nlines\r\nand\ttabs', 'two lines  and tabs'],
    ['\u001b[31mred\u001b[0m \u001b]0;title\u0007end', 'red end'],
    ['nul\u0000 bell\u0007 del\u007f c1\u0085 bidi\u202e zero\u200bwidth', 'nul bell del c1 bidi zerowidth'],
    ['4111\u200b1111\u00001111\u001b[1m1111', '[card number]'],
    ['half \ud83d', 'half \ufffd'],
  ])('%j becomes %j', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    'GET /v1/orders/ORD01J49MMW3SSBK5PSV3DFR32959 answered 409 cannot_capture_order',
    'http://127.0.0.1:4000/graphql',
    'file:///app/node_modules/@fastify/cors/index.js:12:5',
    'at node_modules/.pnpm/fastify@5.12.8/node_modules/fastify/lib/reply.js:1:2',
    '2026-03-02T12:00:00.123Z',
    'não foi possível ler a ordem',
    'connect ECONNREFUSED 10.20.30.40:443',
    '1.234.567,89',
    '',
  ])('leaves %j unchanged', (text) => {
    expect(redact(text)).toBe(text);
  });
});

it.each(Object.entries(CANARIES))('hides %s in any text', (_, arbitrary) => {
  fc.assert(
    fc.property(around, arbitrary, around, (before, { text, secret }, after) => {
      expect(redact(`${before} ${text} ${after}`)).not.toContain(secret);
    }),
    RUNS,
  );
});

it('hides a secret near the end of the kept text and near the end of the examined text', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 900, max: 1_010 }), fc.integer({ min: 3_400, max: 4_010 })),
      canaries,
      (at, canary) => {
        const redacted = redact(`${'x '.repeat(at / 2)} ${canary.text} ${'y '.repeat(600)}`);
        expect(redacted).not.toContain(canary.secret.slice(0, 12));
      },
    ),
    RUNS,
  );
});

it('hides a secret that shortened texts before it move into the kept part', () => {
  fc.assert(
    fc.property(canaries, fc.integer({ min: 0, max: 120 }), (canary, shift) => {
      const many = `Bearer ${'t'.repeat(500)} `.repeat(8).slice(shift);
      expect(redact(`${many}${canary.text} ${'y '.repeat(600)}`)).not.toContain(canary.secret.slice(0, 12));
    }),
    RUNS,
  );
});

it('changes nothing the second time', () => {
  const anything = fc.oneof(
    around,
    fc
      .array(
        fc.oneof(
          around,
          canaries.map(({ text }) => text),
        ),
      )
      .map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom(1, 1, 20), (text, times) => {
      const once = redact(text.repeat(times));
      expect(redact(once)).toBe(once);
    }),
    RUNS,
  );
});

it('keeps 1,000 characters of a text of any length', () => {
  expect(redact('é'.repeat(1_000))).toHaveLength(1_000);
  expect(redact('x'.repeat(1_001))).toBe(`${'x'.repeat(999)}…`);
  expect(redact('x'.repeat(1_000_000))).toBe(`${'x'.repeat(999)}…`);
  expect(redact(`${'x'.repeat(998)}😀 and more`).isWellFormed()).toBe(true);
});

it('leaves one line without control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(redact(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }),
    RUNS,
  );
});

it.each(Object.entries(ORDINARY))('leaves %s unchanged, alone and in a sentence', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, arbitrary, (one, other) => {
      expect(redact(one)).toBe(one);
      expect(redact(`read ${one}, then ${other}.`)).toBe(`read ${one}, then ${other}.`);
    }),
    RUNS,
  );
});
