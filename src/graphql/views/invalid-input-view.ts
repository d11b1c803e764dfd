import { MESSAGE_BY_CODE } from '../../domain/problem/message.js';
import type { InvalidField, Problem, ProblemCode, RetryKind } from '../../domain/problem/problem.js';
import { retry } from '../../domain/problem/problem.js';
import type { Context } from '../context.js';
import { invalidFields } from '../input/validate.js';
import { type ProblemView, toProblemView } from './problem-view.js';

/** The answer to an input that breaks its rules; null if the input is valid. */
export const findInvalidInput = (input: object, context: Context): ProblemView | null => {
  const [first, ...others] = invalidFields(input, ['input']);
  return first ? toView([first, ...others], 'NEW_KEY_AFTER_CHANGE', context) : null;
};

/** The answer to an argument outside an input that is not valid. */
export const toInvalidIdView = (code: ProblemCode, path: readonly string[], context: Context): ProblemView =>
  toView([{ path, code, message: MESSAGE_BY_CODE[code] }], 'NEVER', context);

const toView = (fields: readonly [InvalidField, ...InvalidField[]], kind: RetryKind, context: Context): ProblemView => {
  const [{ code, message }] = fields;
  const problem: Problem = {
    member: 'InvalidInput',
    category: 'INVALID_INPUT',
    code,
    message,
    retry: retry(kind),
    provider: null,
    fields,
  };
  return toProblemView({ problem, operation: null, replayed: false, orderId: null }, context);
};
