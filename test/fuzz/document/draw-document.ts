import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Seeded } from '../../support/seeded.js';
import type { GraphQLRequest } from '../request.js';
import { type Drawing, drawValue } from './values.js';

type Field = GraphQLField<unknown, unknown>;

/** A document under construction. */
interface Draft {
  readonly schema: GraphQLSchema;
  readonly drawing: Drawing;
  readonly variables: { readonly name: string; readonly type: string; readonly json: unknown }[];
  readonly fragments: string[];
  names: number;
}

const ALIASES = [
  'a',
  'b',
  'id',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'then',
  'valueOf',
  '_',
] as const;

/** A random valid document with its variables. Only its values may be wrong, as the drawing says. */
export const drawDocument = (schema: GraphQLSchema, drawing: Drawing): GraphQLRequest => {
  const { random } = drawing;
  const draft: Draft = { schema, drawing, variables: [], fragments: [], names: 0 };
  const isMutation = random.chance(0.3);
  const root = isMutation ? schema.getMutationType() : schema.getQueryType();
  const fields = Object.values(root?.getFields() ?? {}) as readonly Field[];
  const count = isMutation || random.chance(0.7) ? 1 : random.int(2, 4);
  const depth = random.pick([2, 3, 3, 4, 4, 5, 6, 8, 12]);
  const selections = Array.from({ length: count }, () => drawField(draft, pickOf(random, fields), depth));
  const name = random.chance(0.7) ? random.pick(['Fuzz', 'Order', 'toString', '__proto__', 'A']) : null;
  const defined = draft.variables.map((variable) => `$${variable.name}: ${variable.type}`).join(', ');
  const head = `${isMutation ? 'mutation' : 'query'} ${name ?? ''}${defined ? `(${defined})` : ''}`;
  return {
    query: [`${head} { ${selections.join(' ')} }`, ...draft.fragments].join('\n'),
    variables: Object.fromEntries(draft.variables.map((variable) => [variable.name, variable.json])),
    operationName: name !== null && random.chance(0.5) ? name : null,
  };
};

const pickOf = <T>(random: Seeded, values: readonly T[]): T => random.pick(values as unknown as readonly [T]);

const drawField = (draft: Draft, field: Field, depth: number): string => {
  const { random } = draft.drawing;
  const type = getNamedType(field.type);
  const alias = random.chance(0.12) ? `${random.pick(ALIASES)}: ` : drawOwnName(draft, field);
  const given = field.args.filter((argument) => isRequiredArgument(argument) || random.chance(0.5));
  const drawn = given.map((argument) => `${argument.name}: ${drawArgument(draft, argument)}`);
  const args = drawn.length > 0 ? `(${drawn.join(', ')})` : '';
  const directive = random.chance(0.05) ? ` @${random.pick(['include', 'skip'])}(if: ${drawBoolean(draft)})` : '';
  return `${alias}${field.name}${args}${directive}${drawSelections(draft, type, depth - 1)}`;
};

/** Two fragments must not use one name for different fields, so most fields with arguments get an alias. */
const drawOwnName = (draft: Draft, { args }: Field): string => {
  if (args.length === 0 || draft.drawing.random.chance(0.1)) return '';
  draft.names += 1;
  return `f${draft.names}: `;
};

const drawArgument = (draft: Draft, argument: GraphQLArgument): string => {
  const value = drawValue(draft.drawing, argument);
  return draft.drawing.random.chance(0.5) ? value.literal : addVariable(draft, String(argument.type), value.json);
};

const drawBoolean = (draft: Draft): string =>
  draft.drawing.random.chance(0.5) ? 'true' : addVariable(draft, 'Boolean!', draft.drawing.random.chance(0.5));

const addVariable = (draft: Draft, type: string, json: unknown): string => {
  const name = `v${draft.variables.length}`;
  draft.variables.push({ name, type, json });
  return `$${name}`;
};

const drawSelections = (draft: Draft, type: GraphQLNamedType, depth: number): string => {
  if (!isObjectType(type) && !isAbstractType(type)) return '';
  const { random } = draft.drawing;
  const parts = isAbstractType(type) ? drawMembers(draft, type.name, depth) : [];
  if (isObjectType(type) || isInterfaceType(type))
    parts.push(...drawFields(draft, Object.values(type.getFields()), depth));
  if (parts.length === 0 || random.chance(0.3)) parts.push('__typename');
  return random.chance(0.1) ? ` { ...${addFragment(draft, type.name, parts)} }` : ` { ${parts.join(' ')} }`;
};

const drawFields = (draft: Draft, fields: readonly Field[], depth: number): string[] => {
  const { random } = draft.drawing;
  const open = fields.filter(({ type }) => depth > 0 || !isComposite(getNamedType(type)));
  if (open.length === 0) return [];
  const chosen = new Set(Array.from({ length: random.int(1, 5) }, () => pickOf(random, open)));
  return [...chosen].map((field) => drawField(draft, field, depth));
};

const isComposite = (type: GraphQLNamedType): boolean => isObjectType(type) || isAbstractType(type);

/** Fragments on some possible types of an abstract type, and on their interfaces. */
const drawMembers = (draft: Draft, name: string, depth: number): string[] => {
  const { schema, drawing } = draft;
  const type = schema.getType(name);
  if (!isAbstractType(type)) return [];
  const objects = schema.getPossibleTypes(type);
  const all = [...new Set([...objects, ...objects.flatMap((object) => object.getInterfaces())])];
  const chosen = new Set(Array.from({ length: drawing.random.int(1, 3) }, () => pickOf(drawing.random, all)));
  return [...chosen].map((member) => {
    const fields = drawFields(draft, Object.values(member.getFields()), depth);
    return `... on ${member.name} { ${fields.length > 0 ? fields.join(' ') : '__typename'} }`;
  });
};

const addFragment = (draft: Draft, type: string, parts: readonly string[]): string => {
  const name = `F${draft.fragments.length}`;
  draft.fragments.push(`fragment ${name} on ${type} { ${parts.join(' ')} }`);
  return name;
};
