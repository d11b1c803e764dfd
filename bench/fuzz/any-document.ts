import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Seeded } from '../campaign/seeded.js';
import { anyValue, type Known } from './any-value.js';

export interface AnyDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const ALIASES: readonly [string, ...string[]] = ['a', 'b1', '__proto__', 'constructor', 'toString', '_', 'operation'];

/** A document that fits the schema, but for what two fields of one name may not differ in. */
export const anyDocument = (schema: GraphQLSchema, seeded: Seeded, known: Known): AnyDocument => {
  const definitions: string[] = [];
  const fragments: string[] = [];
  const variables: Record<string, unknown> = {};

  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const given = field.args.filter(({ type }) => String(type).endsWith('!') || seeded.chance(0.4));
    if (given.length === 0) return '';
    const written = given.map(({ name, type }) => {
      const variable = `v${definitions.length}`;
      definitions.push(`$${variable}: ${String(type)}`);
      variables[variable] = anyValue(type, name, seeded, known);
      return `${name}: $${variable}`;
    });
    return `(${written.join(', ')})`;
  };

  const selectionOf = (type: GraphQLNamedType, depth: number): string => {
    const parts = ['__typename'];
    if (isObjectType(type) || isInterfaceType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
      );
      const share = depth > 2 ? 0.5 : 0.3;
      parts.push(...fields.filter(() => seeded.chance(share)).map((field) => write(field, depth)));
    }
    if ((isUnionType(type) || isInterfaceType(type)) && depth > 0) {
      const members = schema.getPossibleTypes(type).filter(() => seeded.chance(0.4));
      parts.push(...members.map((member) => conditioned(member, depth)));
    }
    return `{ ${parts.join(' ')} }`;
  };

  const conditioned = (type: GraphQLObjectType, depth: number): string => {
    const selection = selectionOf(type, depth - 1);
    if (seeded.chance(0.5)) return `... on ${type.name} ${selection}`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type.name} ${selection}`);
    return `...${name}`;
  };

  const write = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const named = getNamedType(field.type);
    const alias = seeded.chance(0.08) ? `${seeded.pick(ALIASES)}: ` : '';
    const skip = seeded.chance(0.03) ? ` @skip(if: ${seeded.chance(0.5)})` : '';
    const inner = isCompositeType(named) ? ` ${selectionOf(named, depth - 1)}` : '';
    return `${alias}${field.name}${argumentsOf(field)}${skip}${inner}`;
  };

  const kind = seeded.chance(0.35) ? 'mutation' : 'query';
  const root = kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const fields = Object.values(root?.getFields() ?? {});
  const count = kind === 'mutation' ? 1 : seeded.int(1, 3);
  const chosen = Array.from({ length: count }, (_, index) => {
    const field = fields[seeded.int(0, fields.length - 1)];
    return field ? `r${index}: ${write(field, seeded.int(1, 6))}` : '__typename';
  });
  const header = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
  const query = `${kind} Fuzz${header} { ${chosen.join(' ')} } ${fragments.join(' ')}`;
  return { query, variables };
};
