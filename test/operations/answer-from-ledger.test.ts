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

it('tells the key of what a person called not applied to use another one', () => {
  const operation = anOperation({ state: 'FAILED', problem: null });
  expect(answerAs(operation, { replayed: true, order: null })).toMatchObject({
    kind: 'problem',
    problem: {
      member: 'OrderStateConflict',
      code: 'RESOLVED_AS_NOT_APPLIED',
      retry: { kind: 'NEW_KEY_AFTER_CHANGE' },
    },
    operation,
  });
});

it('answers OutcomeUnknown to any key once later proof contradicts what was said', () => {
  for (const state of ['FAILED', 'DECLINED'] as const) {
    const operation = anOperation({ state, contradictedBy: 3 });
    for (const answer of [replay(operation), answerFromLedger({ kind: 'taken', operation })]) {
      expect(answer).toMatchObject({ problem: { member: 'OutcomeUnknown' }, operation, replayed: true });
    }
  }
});

it('shows nothing of an operation of another tenant', () => {
  expect(answerFromLedger({ kind: 'taken-elsewhere' })).toMatchObject({
    problem: { member: 'OperationInProgress' },
    operation: null,
    replayed: true,
  });
});

it.each(['DECLINED', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW'] as const)('never answers %s without a problem', (state) => {
  const operation = anOperation({ state, problem: null });
  expect(replay(operation)).toMatchObject({ problem: { member: 'OutcomeUnknown' }, operation });
});
