import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql';
import type { Seeded } from '../campaign/seeded.js';
import { anyText } from './texts.js';

/** Values that mean something to this server: ids of orders and operations, idempotency keys. */
export interface Known {
  readonly ids: readonly string[];
  readonly keys: readonly string[];
}

/** A value of an input type, right most of the time. */
export const anyValue = (type: GraphQLInputType, name: string, seeded: Seeded, known: Known): unknown => {
  if (isNonNullType(type)) return anyValue(type.ofType, name, seeded, known) ?? '';
  if (seeded.chance(0.03)) return null;
  if (seeded.chance(0.03)) return wrongValue(seeded);
  if (isListType(type)) {
    return Array.from({ length: seeded.int(0, seeded.chance(0.05) ? 60 : 4) }, () =>
      anyValue(type.ofType, name, seeded, known),
    );
  }
  if (isEnumType(type)) {
    const values = type.getValues();
    return values[seeded.int(0, values.length - 1)]?.name;
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || seeded.chance(0.4));
    return Object.fromEntries(fields.map((field) => [field.name, anyValue(field.type, field.name, seeded, known)]));
  }
  return isScalarType(type) ? anyScalar(type.name, name, seeded, known) : null;
};

const anyScalar = (type: string, name: string, seeded: Seeded, known: Known): unknown => {
  switch (type) {
    case 'Int':
      return seeded.pick([0, 1, 2, 20, 100, 101, -1, 2 ** 31 - 1, 2 ** 31, 1.5]);
    case 'Boolean':
      return seeded.chance(0.5);
    case 'DateTime':
      return seeded.pick(['2026-11-21T00:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:60Z', 'soon', 0]);
    default:
      return anyText(seeded, name === 'idempotencyKey' ? known.keys : known.ids);
  }
};

const wrongValue = (seeded: Seeded): unknown =>
  seeded.pick<unknown>([0, -1, true, [], {}, [[[]]], { toString: 1 }, 'text', Number.MAX_SAFE_INTEGER]);
