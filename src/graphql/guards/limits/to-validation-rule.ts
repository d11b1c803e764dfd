import type { ValidationRule } from 'graphql';
import { toGraphQLError } from '../../errors/request-refusal.js';
import type { Guard } from '../guard.js';
import { type MeasuredOperation, measureOperation } from './operation-guards.js';

/** Makes the guards a validation rule: each document is judged once, and the answer lists everything wrong with it. */
export const toValidationRule =
  (guards: readonly Guard<MeasuredOperation>[]): ValidationRule =>
  (context) => ({
    OperationDefinition: (operation) => {
      const measured = measureOperation(operation, context.getSchema(), (name) => context.getFragment(name));
      for (const { judge } of guards) {
        const refusal = judge(measured);
        if (refusal) context.reportError(toGraphQLError(refusal));
      }
    },
  });
