import type { GraphQLSchema, OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { RequestRefusal } from '../../errors/request-refusal.js';
import type { Guard } from '../guard.js';
import { LIMITS } from './limits.js';
import { type FragmentLookUp, type Measured, measure } from './measure.js';

/** How much one operation of a document asks for. */
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

/** graphql-js accepts an operation type that the schema lacks, and fails only at execution. */
const judgeRoot = ({ type, hasRoot }: MeasuredOperation): RequestRefusal | null =>
  hasRoot ? null : refusal('GRAPHQL_VALIDATION_FAILED', `This API has no ${type}s.`);

type LimitName = keyof typeof LIMITS;

const SENTENCES: Readonly<Record<LimitName, (measured: number) => string>> = {
  depth: (levels) => `is ${levels} levels deep`,
  aliases: (aliases) => `has ${aliases} aliases`,
  rootFields: (fields) => `has ${fields} root fields`,
  width: (fields) => `has ${fields} fields side by side`,
  cost: (cost) => `has a cost of ${cost}`,
};

const judgeLimit =
  (name: LimitName) =>
  (measured: Measured): RequestRefusal | null =>
    measured[name] <= LIMITS[name]
      ? null
      : refusal('LIMIT_EXCEEDED', `The document ${SENTENCES[name](measured[name])}; the limit is ${LIMITS[name]}.`);

/**
 * One idempotency key stands for one intention: after a failure, a document that moves money twice could report half.
 */
const judgeMoneyVerbs = ({ moneyVerbs }: Measured): RequestRefusal | null =>
  moneyVerbs <= 1
    ? null
    : refusal(
        'ONE_MONEY_VERB',
        `The document has ${moneyVerbs} mutations that move money; one is allowed.`,
        ' Send one request for each order.',
      );

const refusal = (code: RequestRefusal['code'], message: string, advice = ''): RequestRefusal => ({
  code,
  message: `${message} Nothing was done.${advice}`,
});

const limitGuard = (name: LimitName): Guard<MeasuredOperation> => ({
  asks: 'limits',
  refuses: ['LIMIT_EXCEEDED'],
  judge: judgeLimit(name),
});

/** The limits of one operation. */
export const LIMIT_GUARDS: readonly Guard<MeasuredOperation>[] = [
  ...(Object.keys(LIMITS) as LimitName[]).map(limitGuard),
  { asks: 'limits', refuses: ['ONE_MONEY_VERB'], judge: judgeMoneyVerbs },
];

/** The guards of every operation in a document, also of operations that will not run. */
export const OPERATION_GUARDS: readonly Guard<MeasuredOperation>[] = [
  { asks: 'limits', refuses: ['GRAPHQL_VALIDATION_FAILED'], judge: judgeRoot },
  ...LIMIT_GUARDS,
];
