import { ValidateNested } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { IsIdempotencyKey, IsOrderId } from '../../../src/graphql/input/constraints.js';
import { invalidFields } from '../../../src/graphql/input/validate.js';

class Line {
  @IsOrderId()
  orderId: unknown;

  constructor(orderId: unknown) {
    this.orderId = orderId;
  }
}

class Basket {
  @IsIdempotencyKey()
  idempotencyKey = 'k1';

  @ValidateNested({ each: true })
  lines: Line[];

  constructor(lines: Line[]) {
    this.lines = lines;
  }
}

class Bare {
  anything = 'at all';
}

describe('invalidFields', () => {
  it('finds no fault in a valid input', () => {
    expect(invalidFields(new Basket([new Line('acme:ORD-1')]), ['input'])).toEqual([]);
  });

  it('names the path into nested inputs and lists', () => {
    const basket = new Basket([new Line('acme:ORD-1'), new Line('nonsense')]);
    expect(invalidFields(basket, ['input'])).toMatchObject([
      { path: ['input', 'lines', '1', 'orderId'], code: 'INVALID_ORDER_ID' },
    ]);
  });

  it.each([undefined, null, 17, {}, ['acme:ORD-1']])('refuses %j as text', (value) => {
    expect(invalidFields(new Line(value), [])).toMatchObject([{ path: ['orderId'], code: 'INVALID_ORDER_ID' }]);
  });

  it('repeats nothing of the input', () => {
    expect(JSON.stringify(invalidFields(new Line('4111111111111111'), ['input']))).not.toContain('4111');
  });

  it('refuses a class without rules', () => {
    expect(invalidFields(new Bare(), ['input'])).toMatchObject([{ code: 'INTERNAL_ERROR' }]);
  });
});
