import { getMetadataStorage as getRules, IsString, ValidateNested, ValidationTypes } from 'class-validator';
import { isInputObjectType } from 'graphql';
import { getMetadataStorage as getDeclarations } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../ask.js';

type Class = ReturnType<typeof getDeclarations>['inputTypes'][number]['target'];

interface InputClass {
  readonly target: Class;
  readonly fields: readonly { readonly name: string; readonly type: unknown }[];
}

/** "Class.property" for every input without a rule. */
const uncheckedInputs = (classes: readonly InputClass[]): string[] =>
  classes.flatMap(({ target, fields }) => {
    const rules = getRules().getTargetValidationMetadatas(target, '', true, false);
    const isChecked = ({ name, type }: InputClass['fields'][number]) =>
      rules.some((rule) => rule.propertyName === name && (!isInputClass(type) || rule.type === NESTED));
    const isInputClass = (type: unknown) => classes.some((each) => each.target === type);
    return fields.filter((field) => !isChecked(field)).map(({ name }) => `${target.name}.${name}`);
  });

const NESTED = ValidationTypes.NESTED_VALIDATION;

const INPUT_NAMES = Object.values(schema.getTypeMap()).flatMap((type) => (isInputObjectType(type) ? [type.name] : []));

/** Those of the schema: other tests declare some of their own. */
const inputClasses = (): InputClass[] =>
  getDeclarations()
    .inputTypes.filter(({ name }) => INPUT_NAMES.includes(name))
    .map(({ target, fields = [] }) => ({
      target,
      fields: fields.map((field) => ({ name: field.name, type: field.getType() })),
    }));

describe('input classes', () => {
  it('are all known to this test', () => {
    const known = inputClasses().map(({ target }) => target.name);
    expect(known.sort()).toEqual(INPUT_NAMES.toSorted());
    expect(known.length).toBeGreaterThan(3);
  });

  it('have a rule for every property', () => {
    expect(uncheckedInputs(inputClasses())).toEqual([]);
  });

  it('are reported when a property has no rule, or a nested input is not validated', () => {
    class Inner {
      @IsString()
      checked!: string;
      forgotten!: string;
    }
    class Outer {
      @ValidateNested()
      nested!: Inner;
      @IsString()
      shallow!: Inner;
    }
    const inner = { target: Inner, fields: ['checked', 'forgotten'].map((name) => ({ name, type: String })) };
    const outer = { target: Outer, fields: ['nested', 'shallow'].map((name) => ({ name, type: Inner })) };
    expect(uncheckedInputs([inner, outer])).toEqual(['Inner.forgotten', 'Outer.shallow']);
  });
});
