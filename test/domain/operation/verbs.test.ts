import { describe, expect, it } from 'vitest';
import { moneyMutations, moneyScopes, VERBS } from '../../../src/domain/operation/verbs.js';
import { ProcessingMode } from '../../../src/domain/order/order.js';
import { OrderStatus } from '../../../src/domain/order/status.js';
import { NOON } from '../../support/fake-clock.js';

const ORDER = { processingMode: 'MANUAL', captureBefore: null } as const;

describe('what stands in the way of a capture', () => {
  it.each([
    ['AUTHORIZED', null],
    ['PAID', 'ORDER_ALREADY_CAPTURED'],
    ['PARTIALLY_REFUNDED', 'ORDER_ALREADY_CAPTURED'],
    ['REFUNDED', 'ORDER_ALREADY_CAPTURED'],
    ['CHARGED_BACK', 'ORDER_ALREADY_CAPTURED'],
    ['CREATED', 'ORDER_NOT_CAPTURABLE'],
    ['CANCELED', 'ORDER_NOT_CAPTURABLE'],
  ] as const)('of an order that is %s: %s', (status, code) => {
    expect(VERBS.CAPTURE.obstacle({ ...ORDER, status }, NOON)).toBe(code);
  });

  it.each([
    [1, null],
    [0, 'ORDER_NOT_CAPTURABLE'],
  ])('of an order with %i ms left: %s', (left, code) => {
    const captureBefore = new Date(NOON.getTime() + left);
    expect(VERBS.CAPTURE.obstacle({ ...ORDER, status: 'AUTHORIZED', captureBefore }, NOON)).toBe(code);
  });
});

describe('what stands in the way of processing', () => {
  it.each([
    ['CREATED', null],
    ['AUTHORIZED', 'ORDER_ALREADY_PROCESSED'],
    ['FAILED', 'ORDER_ALREADY_PROCESSED'],
    ['PAID', 'ORDER_ALREADY_PROCESSED'],
    ['CANCELED', 'OPERATION_NOT_SUPPORTED_FOR_ORDER'],
    ['EXPIRED', 'OPERATION_NOT_SUPPORTED_FOR_ORDER'],
    ['UNRECOGNIZED', 'OPERATION_NOT_SUPPORTED_FOR_ORDER'],
  ] as const)('an order that is %s: %s', (status, code) => {
    expect(VERBS.PROCESS.obstacle({ ...ORDER, status })).toBe(code);
  });

  it('an order that its provider processes by itself', () => {
    const order = { ...ORDER, status: 'CREATED', processingMode: 'AUTOMATIC' } as const;
    expect(VERBS.PROCESS.obstacle(order)).toBe('INVALID_ORDER_MODE_FOR_OPERATION');
  });
});

it.each(Object.values(VERBS))('has no obstacle where the order waits for $mutation', ({ allows, obstacle }) => {
  for (const status of Object.values(OrderStatus)) {
    for (const processingMode of [...Object.values(ProcessingMode), null]) {
      const order = { status, processingMode, captureBefore: null };
      expect(obstacle(order, NOON) === null).toBe(allows(order));
    }
  }
});

it('moves money by each verb of today', () => {
  expect([...moneyMutations()]).toEqual(['captureOrder', 'processOrder']);
  expect([...moneyScopes()]).toEqual(['orders:capture', 'orders:process']);
});
