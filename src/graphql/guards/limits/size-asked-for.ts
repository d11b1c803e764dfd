import type { FieldNode, GraphQLField, ValueNode } from 'graphql';
import { SIZE_ARGUMENTS, USUAL_LIST } from './limits.js';

/** The number of values that a field may answer, by its arguments. A variable counts with the highest value allowed. */
export const sizeAskedFor = (node: FieldNode, field: GraphQLField<unknown, unknown>, isList: boolean): number => {
  const sized = field.args.find(({ name }) => Object.hasOwn(SIZE_ARGUMENTS, name));
  if (sized === undefined) return isList && field.name !== 'edges' ? USUAL_LIST : 1;
  const most = SIZE_ARGUMENTS[sized.name] ?? 1;
  const given = node.arguments?.find(({ name }) => name.value === sized.name)?.value;
  return Math.min(most, Math.max(1, given === undefined ? defaultOf(sized.defaultValue, most) : sizeOf(given, most)));
};

const defaultOf = (value: unknown, most: number): number => (typeof value === 'number' ? value : most);

const sizeOf = (value: ValueNode, most: number): number => {
  if (value.kind === 'IntValue') return Number(value.value);
  return value.kind === 'ListValue' ? value.values.length : most;
};
