import { expect, it } from 'vitest';
import { answerAs, answerFromLedger, replay } from '../../src/operations/answer-from-ledger.js';
import { anOperation } from '../support/an-operation.js';
import { unknown } from '../support/results.js';

it('answers OutcomeUnknown to any key while a person has to look', () => {
  const { problem } = unknown();
  const operation = anOperation({ state: 'NEEDS_REVIEW', problem });
  expect(replay(operation)).toEqual({ kind: 'problem', problem, operation, replayed: true });
  expect(answerFromLedger({ kind: 'taken', operation })).toMatchObject({
    problem: { member: 'OutcomeUnknown' },
    operation,
    replayed: true,
  });
});

it('never answers a failure without a problem', () => {
  const operation = anOperation({ state: 'FAILED', problem: null });
  expect(answerAs(operation, { replayed: false, order: null })).toMatchObject({
    kind: 'problem',
    problem: { member: 'OutcomeUnknown' },
    operation,
  });
});
