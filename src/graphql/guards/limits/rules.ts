import { type ASTVisitor, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import type { TopLevelCode } from '../../errors/top-level-errors.js';
import { LIMITS } from './limits.js';
import { type Measured, measure } from './measure.js';

/** Of a document that is judged once and asked many times: what it asks for must be within the limits. */
export const limitRule: ValidationRule = (context) =>
  forEachOperation(context, (measured) =>
    (Object.keys(LIMITS) as (keyof typeof LIMITS)[])
      .filter((name) => measured[name] > LIMITS[name])
      .map((name) =>
        refusal(
          'LIMIT_EXCEEDED',
          `The document’s ${WORDS[name]} is ${measured[name]}, at most ${LIMITS[name]} may be.`,
        ),
      ),
  );

const WORDS: Readonly<Record<keyof typeof LIMITS, string>> = {
  depth: 'depth',
  aliases: 'number of aliases',
  rootFields: 'number of root fields',
  width: 'number of fields beside each other',
  cost: 'cost',
};

/** One key, one intention, one answer: a document that moves money twice could be told half of what happened. */
export const oneMoneyVerbRule: ValidationRule = (context) =>
  forEachOperation(context, ({ moneyVerbs }) =>
    moneyVerbs > 1
      ? [
          refusal(
            'ONE_MONEY_VERB',
            `The document moves money ${moneyVerbs} times, once may be. Send one request for each order.`,
          ),
        ]
      : [],
  );

/** graphql-js lets an operation pass whose root the schema does not have, and fails when it is executed. */
export const knownRootRule: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    if (context.getSchema().getRootType(operation.operation)) return;
    context.reportError(refusal('GRAPHQL_VALIDATION_FAILED', `This API has no ${operation.operation}s.`));
  },
});

const forEachOperation = (
  context: ValidationContext,
  judge: (measured: Measured) => readonly GraphQLError[],
): ASTVisitor => ({
  OperationDefinition: (operation) => {
    const measured = measure(operation, context.getSchema(), (name) => context.getFragment(name));
    for (const error of judge(measured)) context.reportError(error);
  },
});

const refusal = (code: TopLevelCode, message: string): GraphQLError =>
  new GraphQLError(`${message} Nothing was done.`, { extensions: { code } });
