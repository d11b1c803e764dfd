import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Seeded } from '../../support/seeded.js';
import type { KnownIds } from '../ids.js';
import { oddText } from './odd-texts.js';

/** A value, as JSON and as text in a document. */
export interface Value {
  readonly json: unknown;
  readonly literal: string;
}

export interface Drawing {
  readonly random: Seeded;
  readonly ids: KnownIds;
  /** The percentage of wrong values. */
  readonly wrong: number;
}

const plain = (json: unknown): Value => ({ json, literal: JSON.stringify(json) });

const MOMENTS = ['2026-01-01T00:00:00Z', '2030-02-28T23:59:59.999-03:00', '0001-01-01T00:00:00Z'] as const;
const LOCALES = ['pt-BR', 'en', 'es-AR', 'x', 'zh-Hant-TW-u-co-pinyin', '__proto__', '*'] as const;
const NUMBERS = [0, 1, 2, 5, 20, 50, 100, 101, 1_000, -1, 2_147_483_647] as const;
const JUNK = [null, true, 1.5, -0, 1e21, 'x', [], {}, [[]], { a: { b: 1 } }] as const;

type Draw = (drawing: Drawing, field: GraphQLArgument | GraphQLInputField) => Value;

const BY_SCALAR: Readonly<Record<string, Draw>> = {
  ID: ({ random, ids }) => {
    if (random.chance(0.6)) return plain(random.pick(ids.orders));
    return plain(random.chance(0.5) ? random.pick(ids.operations) : oddText(random));
  },
  String: ({ random }, { name }) => {
    if (name === 'locale') return plain(random.pick(LOCALES));
    if (name === 'idempotencyKey' && random.chance(0.8)) return plain(`fuzz-${random.int(0, 5_000)}`);
    return plain(oddText(random));
  },
  Int: ({ random }) => plain(random.pick(NUMBERS)),
  Boolean: ({ random }) => plain(random.chance(0.5)),
  DateTime: ({ random }) => plain(random.pick(MOMENTS)),
};

/** A value for an argument or an input field. */
export const drawValue = (
  drawing: Drawing,
  field: GraphQLArgument | GraphQLInputField,
  type: GraphQLInputType = field.type,
): Value => {
  const { random, wrong } = drawing;
  if (random.chance(wrong / 100)) return plain(random.pick(JUNK));
  if (!isNonNullType(type) && random.chance(0.1)) return plain(null);
  const named = getNullableType(type);
  if (isListType(named)) return drawList(drawing, field, named.ofType);
  if (isEnumType(named)) {
    const { name } = random.pick(named.getValues() as unknown as readonly [{ name: string }]);
    return { json: name, literal: name };
  }
  if (isInputObjectType(named)) return drawObject(drawing, Object.values(named.getFields()));
  return (BY_SCALAR[named.name] ?? BY_SCALAR['String'] ?? (() => plain('')))(drawing, field);
};

const drawList = (drawing: Drawing, field: GraphQLArgument | GraphQLInputField, type: GraphQLInputType): Value => {
  const values = Array.from({ length: drawing.random.pick([0, 1, 2, 3, 7, 49, 51]) }, () =>
    drawValue(drawing, field, type),
  );
  return { json: values.map(({ json }) => json), literal: `[${values.map(({ literal }) => literal).join(', ')}]` };
};

const drawObject = (drawing: Drawing, fields: readonly GraphQLInputField[]): Value => {
  const given = fields.filter(({ type }) => isNonNullType(type) || drawing.random.chance(0.5));
  const values = given.map((field) => [field.name, drawValue(drawing, field)] as const);
  return {
    json: Object.fromEntries(values.map(([name, { json }]) => [name, json])),
    literal: `{${values.map(([name, { literal }]) => `${name}: ${literal}`).join(', ')}}`,
  };
};
