import type { GraphQLSchema, OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { RequestRefusal } from '../../errors/request-refusal.js';
import type { Guard } from '../guard.js';
import { LIMITS } from './limits.js';
import { type FragmentLookUp, type Measured, measure } from './measure.js';

/** An operation of a document, and how much it asks for. */
export interface MeasuredOperation extends Measured {
  readonly type: OperationTypeNode;
  /** Does the schema have operations of this type? */
  readonly hasRoot: boolean;
}

export const measureOperation = (
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  findFragment: FragmentLookUp,
): MeasuredOperation => ({
  ...measure(operation, schema, findFragment),
  type: operation.operation,
  hasRoot: Boolean(schema.getRootType(operation.operation)),
});

/** graphql-js lets an operation pass whose root the schema does not have, and fails when it is executed. */
const judgeRoot = ({ type, hasRoot }: MeasuredOperation): RequestRefusal | null =>
  hasRoot ? null : refusal('GRAPHQL_VALIDATION_FAILED', `This API has no ${type}s.`);

type LimitName = keyof typeof LIMITS;

const WORDS: Readonly<Record<LimitName, string>> = {
  depth: 'depth',
  aliases: 'number of aliases',
  rootFields: 'number of root fields',
  width: 'number of fields beside each other',
  cost: 'cost',
};

const judgeLimit =
  (name: LimitName) =>
  (measured: Measured): RequestRefusal | null =>
    measured[name] <= LIMITS[name]
      ? null
      : refusal(
          'LIMIT_EXCEEDED',
          `The document’s ${WORDS[name]} is ${measured[name]}, at most ${LIMITS[name]} may be.`,
        );

/** One key, one intention, one answer: a document that moves money twice could be told half of what happened. */
const judgeMoneyVerbs = ({ moneyVerbs }: Measured): RequestRefusal | null =>
  moneyVerbs <= 1
    ? null
    : refusal(
        'ONE_MONEY_VERB',
        `The document moves money ${moneyVerbs} times, once may be. Send one request for each order.`,
      );

const refusal = (code: RequestRefusal['code'], message: string): RequestRefusal => ({
  code,
  message: `${message} Nothing was done.`,
});

const limitGuard = (name: LimitName): Guard<MeasuredOperation> => ({
  asks: 'limits',
  refuses: ['LIMIT_EXCEEDED'],
  judge: judgeLimit(name),
});

/** How much one operation may ask for. */
export const LIMIT_GUARDS: readonly Guard<MeasuredOperation>[] = [
  ...(Object.keys(LIMITS) as LimitName[]).map(limitGuard),
  { asks: 'limits', refuses: ['ONE_MONEY_VERB'], judge: judgeMoneyVerbs },
];

/** Everything that is asked of each operation of a document, whichever of them will run. */
export const OPERATION_GUARDS: readonly Guard<MeasuredOperation>[] = [
  { asks: 'limits', refuses: ['GRAPHQL_VALIDATION_FAILED'], judge: judgeRoot },
  ...LIMIT_GUARDS,
];
