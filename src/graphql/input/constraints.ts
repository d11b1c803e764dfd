import { ValidateBy } from 'class-validator';
import { isAccountName, isIdempotencyKey, isOperationId, parseOrderId } from '../../domain/ids.js';
import { MESSAGE_BY_CODE } from '../../domain/problem/message.js';
import type { ProblemCode } from '../../domain/problem/problem.js';

/** A constraint with a code and message of this API. The messages of class-validator would quote the rule. */
const constrain = (code: ProblemCode, isValid: (text: string) => boolean): PropertyDecorator =>
  ValidateBy(
    { name: code, validator: { validate: (value: unknown) => typeof value === 'string' && isValid(value) } },
    { message: MESSAGE_BY_CODE[code], context: { code } },
  );

export const IsOrderId = (): PropertyDecorator =>
  constrain('INVALID_ORDER_ID', (text) => parseOrderId(text) !== undefined);

export const IsAccountName = (): PropertyDecorator => constrain('UNKNOWN_ACCOUNT', isAccountName);

export const IsIdempotencyKey = (): PropertyDecorator => constrain('INVALID_IDEMPOTENCY_KEY', isIdempotencyKey);

export const IsOperationId = (): PropertyDecorator => constrain('INVALID_OPERATION_ID', isOperationId);

const MAX_REASON_LENGTH = 1000;

export const IsReason = (): PropertyDecorator =>
  constrain('INVALID_REASON', (text) => {
    const { length } = text.trim();
    // PostgreSQL cannot store NUL in a text.
    return length >= 1 && length <= MAX_REASON_LENGTH && !text.includes('\0');
  });
