import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toStoredResult } from '../../../src/domain/operation/stored-evidence.js';
import { problemFromJson, resultFromJson, toStoredJson } from '../../../src/ledger/stored/json.js';
import { anyProblem, anyResult } from '../any-operation.js';

it('gives every result back as it was stored', () => {
  fc.assert(fc.property(anyResult, (result) => void expect(resultFromJson(toStoredJson(result))).toEqual(result)));
});

it('gives every problem back as it was stored', () => {
  fc.assert(fc.property(anyProblem, (problem) => void expect(problemFromJson(toStoredJson(problem))).toEqual(problem)));
});

it('gives back what a ledger keeps of a result', () => {
  const kept = anyResult.map(toStoredResult);
  fc.assert(fc.property(kept, (result) => void expect(resultFromJson(toStoredJson(result))).toEqual(result)));
});

it('is text that every database takes, and that reads as amounts and moments', () => {
  const isTakenByAll = (text: string) => text.isWellFormed() && !text.includes('\0');
  fc.assert(fc.property(anyResult, (result) => isTakenByAll(toStoredJson(result))));
  const stored = '{"kind":"applied","order":{"total":{"amount":"24.50","currency":"BRL"}},"answer":{}}';
  const result = resultFromJson(stored);
  expect(result).toEqual({
    kind: 'applied',
    order: { total: { amount: '24.50', minorUnits: 2450n, currency: 'BRL' } },
    answer: {},
  });
  expect(toStoredJson(result)).toBe(stored);
});

it.each([
  { amount: '24.501', currency: 'BRL' },
  { amount: '24.50', currency: 'XXX' },
  { amount: 24.5, currency: 'BRL' },
])('takes for money only what is: $amount $currency', (value) => {
  expect(resultFromJson(JSON.stringify({ value }))).toEqual({ value });
});
