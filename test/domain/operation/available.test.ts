import { describe, expect, it } from 'vitest';
import { availableOperations } from '../../../src/domain/operation/available.js';
import { OperationState } from '../../../src/domain/operation/operation.js';
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

  it('takes away the offer of its own kind only', () => {
    const processing = anOperation({ kind: 'PROCESS', state: 'OUTCOME_UNKNOWN' });
    expect(availableOperations(AUTHORIZED, KEY_PROVIDER, [processing])).toEqual(['CAPTURE']);
  });
});
