import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { renderSchema } from '../../src/cli/print-schema.js';
import { AccountMode } from '../../src/domain/account.js';
import { ProviderIdempotency } from '../../src/domain/capabilities.js';
import { AttemptPurpose } from '../../src/domain/operation/attempt.js';
import { OperationKind } from '../../src/domain/operation/kind.js';
import { OperationState, ResolvedOutcome } from '../../src/domain/operation/operation.js';
import { VERBS } from '../../src/domain/operation/verbs.js';
import { CaptureMode, ProcessingMode } from '../../src/domain/order/order.js';
import { PaymentMethodType } from '../../src/domain/order/payment-method.js';
import { OrderStatus } from '../../src/domain/order/status.js';
import { DeclineReason } from '../../src/domain/problem/decline-reason.js';
import { ProblemCategory, ProblemCode, RetryKind } from '../../src/domain/problem/problem.js';
import { scopeRuleOf } from '../../src/graphql/guards/scopes.js';
import { schema } from './ask.js';
import { documentNamed, namedDocuments } from './named-documents.js';
import { PROBLEM_BY_MEMBER } from './problems.js';

const OWN_TYPES = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

const DOMAIN_ENUMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AccountMode,
  AttemptPurpose,
  CaptureMode,
  DeclineReason,
  OperationKind,
  OperationState,
  OrderStatus,
  PaymentMethodType,
  ProblemCategory,
  ProblemCode,
  ProcessingMode,
  ProviderIdempotency,
  ResolvedOutcome,
  RetryKind,
};

/** Every part of a type, with its description. */
const partsOf = (type: GraphQLNamedType): [name: string, description: string | null | undefined][] => {
  const self: [string, string | null | undefined] = [type.name, type.description];
  if (isEnumType(type)) return [self, ...type.getValues().map((value) => describePart(type, value))];
  if (isInputObjectType(type))
    return [self, ...Object.values(type.getFields()).map((field) => describePart(type, field))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [self];
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) =>
    field.args.map((arg) => describePart({ name: `${type.name}.${field.name}` }, arg)),
  );
  return [self, ...fields.map((field) => describePart(type, field)), ...args];
};

const describePart = (
  { name: parent }: { readonly name: string },
  { name, description }: { readonly name: string; readonly description?: string | null | undefined },
): [string, string | null | undefined] => [`${parent}.${name}`, description];

describe('the schema', () => {
  it('equals the committed schema', () => {
    expect(renderSchema()).toBe(readFileSync('schema/schema.graphql', 'utf8'));
  });

  it('describes every type, field, argument and enum value in a sentence', () => {
    const silent = OWN_TYPES.flatMap(partsOf).filter(([, text]) => !/^.{6,}\.$/s.test(text ?? ''));
    expect(silent).toEqual([]);
  });

  it('has exactly the values of the domain’s enums', () => {
    const enums = OWN_TYPES.filter(isEnumType);
    expect(enums.map(({ name }) => name).sort()).toEqual(Object.keys(DOMAIN_ENUMS).sort());
    for (const type of enums) {
      expect(type.getValues().map(({ name, value }) => [name, value])).toEqual(
        Object.entries(DOMAIN_ENUMS[type.name] ?? {}),
      );
    }
  });

  it('has exactly one member for each problem of the domain', () => {
    const problem = schema.getType('Problem');
    const members = isInterfaceType(problem) ? schema.getPossibleTypes(problem).map(({ name }) => name) : [];
    expect([...members].sort()).toEqual(Object.keys(PROBLEM_BY_MEMBER).sort());
  });

  it('has UnexpectedProblem in every union', () => {
    for (const type of OWN_TYPES.filter(isAbstractType).filter((each) => !isInterfaceType(each))) {
      expect(schema.getPossibleTypes(type).map(({ name }) => name)).toContain('UnexpectedProblem');
    }
  });

  it.each(Object.values(VERBS))('has the mutation of every verb, under its scope: $mutation', ({ mutation, scope }) => {
    const field = schema.getMutationType()?.getFields()[mutation];
    expect(field && scopeRuleOf(field)).toBe(scope);
  });

  it('keeps its mutations nullable, so that a defect in one does not remove the answer of another', () => {
    const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(fields.map(({ type }) => String(type)).filter((type) => type.endsWith('!'))).toEqual([]);
  });

  it('resolves the type of a union’s member without a promise', () => {
    for (const type of OWN_TYPES.filter(isAbstractType)) {
      const [member] = schema.getPossibleTypes(type);
      const resolve = type.resolveType as ((value: unknown) => unknown) | null | undefined;
      expect(resolve?.({ __typename: member?.name })).toBe(member?.name);
    }
  });
});

describe('the named documents', () => {
  it('cover every root field except node', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    const names = roots.filter((name) => name !== 'node').map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    expect(namedDocuments.sort()).toEqual(names.sort());
  });

  it.each(namedDocuments)('fit the schema: %s', (name) => {
    expect(validate(schema, parse(documentNamed(name)))).toEqual([]);
  });
});
