import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isJsonObject, withoutProperties } from '../../src/lib/json.js';

const isToken = (path: string) => /(^|\.)token$/.test(path);

it('drops a property at any depth, also inside lists', () => {
  const value = { token: 1, a: { token: 2, b: 3 }, list: [{ token: 4, c: 5 }, [{ token: 6, d: 7 }], 'x', null] };
  expect(withoutProperties(value, isToken)).toEqual({ a: { b: 3 }, list: [{ c: 5 }, [{ d: 7 }], 'x', null] });
});

it('gives the path of a property without list positions', () => {
  const paths: string[] = [];
  withoutProperties({ a: { b: 1 }, list: [{ c: 2 }] }, (path) => {
    paths.push(path);
    return false;
  });
  expect(paths.sort()).toEqual(['a', 'a.b', 'list', 'list.c']);
});

it('copies everything else unchanged, whatever the names of the properties', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const wire = JSON.parse(JSON.stringify({ value, __proto__x: 1 }).replace('__proto__x', '__proto__'));
      expect(JSON.stringify(withoutProperties(wire, () => false))).toBe(JSON.stringify(wire));
    }),
  );
});

it('does not change the value that it copies', () => {
  const value = { a: { token: 1 } };
  withoutProperties(value, isToken);
  expect(value).toEqual({ a: { token: 1 } });
});

it('distinguishes an object from a list, a text and null', () => {
  expect([{}, [], 'a', null, 1].map(isJsonObject)).toEqual([true, false, false, false, false]);
});
