import { type ValidationError, validateSync } from 'class-validator';
import type { InvalidField, ProblemCode } from '../../domain/problem/problem.js';

/** Every field that breaks a constraint, with its path. The answer never repeats the input. */
export const invalidFields = (input: object, path: readonly string[]): InvalidField[] =>
  validateSync(input, { validationError: { target: false, value: false }, forbidUnknownValues: true }).flatMap(
    (error) => toInvalidFields(error, path),
  );

const toInvalidFields = (error: ValidationError, parent: readonly string[]): InvalidField[] => {
  const { property, constraints = {}, contexts = {}, children = [] } = error;
  const path = [...parent, property];
  return [
    ...Object.entries(constraints).map(([name, message]) => ({ path, code: codeOf(contexts[name]), message })),
    ...children.flatMap((child) => toInvalidFields(child, path)),
  ];
};

/** Every constraint carries its code. A class without constraints yields none, and that is a defect of this server. */
const codeOf = (context: { readonly code: ProblemCode } | undefined): ProblemCode => context?.code ?? 'INTERNAL_ERROR';
