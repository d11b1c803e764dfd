import { describe, expect, it } from 'vitest';
import { availableOperations } from '../../../src/domain/operation/available.js';
import { OperationState } from '../../../src/domain/operation/operation.js';
import { VERBS } from '../../../src/domain/operation/verbs.js';
import { OrderStatus } from '../../../src/domain/order/status.js';
import { KEY_PROVIDER, STATE_PROVIDER } from '../../support/an-account.js';
import { anOperation } from '../../support/an-operation.js';

const AUTHORIZED = { status: 'AUTHORIZED', processingMode: 'AUTOMATIC' } as const;
const CREATED = { status: 'CREATED', processingMode: 'MANUAL' } as const;

it('offers a capture for an authorized order and nothing else', () => {
  expect(availableOperations(AUTHORIZED, KEY_PROVIDER, [])).toEqual(['CAPTURE']);
});

it('offers to process a created order in manual mode', () => {
  expect(availableOperations(CREATED, KEY_PROVIDER, [])).toEqual(['PROCESS']);
  expect(availableOperations({ ...CREATED, processingMode: 'AUTOMATIC' }, KEY_PROVIDER, [])).toEqual([]);
  expect(availableOperations({ ...CREATED, processingMode: null }, KEY_PROVIDER, [])).toEqual([]);
});

it('offers nothing that the provider cannot do', () => {
  expect(availableOperations(CREATED, STATE_PROVIDER, [])).toEqual([]);
});

it('offers nothing in any other state', () => {
  const others = Object.values(OrderStatus).filter((status) => status !== 'AUTHORIZED' && status !== 'CREATED');
  for (const status of others) {
    expect(availableOperations({ status, processingMode: 'MANUAL' }, KEY_PROVIDER, [])).toEqual([]);
  }
});

describe('an operation that was asked for before', () => {
  it.each(Object.values(OperationState))('takes the offer away unless it certainly had no effect (%s)', (state) => {
    const free = state === 'FAILED' || state === 'DECLINED';
    expect(availableOperations(AUTHORIZED, KEY_PROVIDER, [anOperation({ state })])).toEqual(free ? ['CAPTURE'] : []);
  });

  it.each(['IN_PROGRESS', 'PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW'] as const)(
    'takes away the offers of every verb while it is %s',
    (state) => {
      const processing = anOperation({ kind: 'PROCESS', state });
      expect(availableOperations(AUTHORIZED, KEY_PROVIDER, [processing])).toEqual([]);
    },
  );

  it('takes away the offer of its own kind only once it is done', () => {
    const processed = anOperation({ kind: 'PROCESS', state: 'SUCCEEDED' });
    expect(availableOperations(AUTHORIZED, KEY_PROVIDER, [processed])).toEqual(['CAPTURE']);
  });

  it('leaves the offer of a verb that can be done more than once', () => {
    const verbs = { ...VERBS, CAPTURE: { ...VERBS.CAPTURE, happensOnce: false } };
    const captured = anOperation({ state: 'SUCCEEDED' });
    expect(availableOperations(AUTHORIZED, KEY_PROVIDER, [captured], verbs)).toEqual(['CAPTURE']);
  });

  it.each(['FAILED', 'DECLINED'] as const)('takes every offer away where proof contradicts that it was %s', (state) => {
    const contradicted = anOperation({ kind: 'PROCESS', state, contradictedBy: 2 });
    expect(availableOperations(AUTHORIZED, KEY_PROVIDER, [contradicted])).toEqual([]);
  });
});
