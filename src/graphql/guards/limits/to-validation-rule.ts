import type { ValidationRule } from 'graphql';
import { toGraphQLError } from '../../errors/request-refusal.js';
import type { Guard } from '../guard.js';
import { type MeasuredOperation, measureOperation } from './operation-guards.js';

/** The guards as a part of validation: a document is judged once, however often it is asked, and told all that is wrong. */
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
