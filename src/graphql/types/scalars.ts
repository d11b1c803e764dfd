import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLCurrency, GraphQLDateTime, GraphQLDuration, GraphQLJSONObject, GraphQLSafeInt } from 'graphql-scalars';

/** Serializes to text, so that every executor and every serializer writes the same. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  description:
    'A moment as RFC 3339, in UTC with milliseconds: "2026-03-01T12:00:00.000Z". Inputs may have any offset.',
  serialize: (value) => {
    if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
    throw new GraphQLError('DateTime cannot represent a value that is not a moment.');
  },
});

const DECIMAL = /^-?\d+(\.\d+)?$/;

const takeDecimal = (value: unknown): string => {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  throw new GraphQLError('Decimal cannot represent a value that is not decimal text.');
};

export const Decimal = new GraphQLScalarType({
  name: 'Decimal',
  description:
    'An exact decimal number as text, with the fraction digits of its currency: "24.50" in BRL, "24990" in CLP. ' +
    'Do not parse it into a float; calculate with Money.minorUnits.',
  serialize: takeDecimal,
  parseValue: takeDecimal,
});

/** The domain counts money in bigint, which graphql-scalars does not accept. */
export const SafeInt = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  description: 'A whole number from -(2^53 - 1) to 2^53 - 1: the range that JSON numbers hold exactly.',
  serialize: (value) => GraphQLSafeInt.serialize(typeof value === 'bigint' ? Number(value) : value),
});

export const CurrencyCode = new GraphQLScalarType({
  ...GraphQLCurrency.toConfig(),
  name: 'CurrencyCode',
  description: 'A currency by its ISO 4217 code: BRL, ARS, MXN, CLP, COP, PEN, UYU.',
});

export const Duration = new GraphQLScalarType({
  ...GraphQLDuration.toConfig(),
  description: 'A length of time, ISO 8601: "P3D" is three days, "PT30M" is thirty minutes.',
});

export const JSONObject = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  description:
    'A JSON object as the provider sent it, without secrets and personal documents. The provider may change its shape at any time.',
});
