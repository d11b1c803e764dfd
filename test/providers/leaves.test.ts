import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/domain/operation/result.js';
import type { OrderSnapshot } from '../../src/domain/order/order.js';
import { readFixtures, replyOf } from '../contract/provider.contract.js';
import { PROVIDERS } from './cases.js';
import { leavesOf, readLeafTable, valueAt } from './readme-table.js';

const exampleOf = (provider: string, kind: string) => {
  const fixture = readFixtures(provider, 'answers').find(
    ({ row, operation }) => row === 'example' && operation.kind === kind,
  );
  if (fixture === undefined) throw new Error(`no example of ${provider} ${kind}`);
  return fixture;
};

const orderOf = (result: Result): OrderSnapshot | null => ('order' in result ? result.order : null);

/** Are the values equal, apart from translated words and another notation of numbers? */
const alike = (told: unknown, wire: unknown): boolean => {
  if (wire === null || wire === '') return told === null;
  if (told instanceof Date) return told.getTime() === Date.parse(String(wire));
  const [ours, theirs] = [String(told).toLowerCase(), String(wire).toLowerCase()];
  return ours === theirs || ours === theirs.padStart(11, '0') || ours === theirs.replace(/^(\d\d)(\d\d)$/, '$1/$2');
};

const TABLES = PROVIDERS.flatMap(({ name, adapter, leafTables }) =>
  leafTables.map((table) => ({ name, adapter, ...table })),
);

it.each(PROVIDERS)('has a table for the answer of every verb of $displayName', ({ provider, leafTables }) => {
  expect(leafTables.map(({ kind }) => kind).toSorted()).toEqual([...provider.capabilities.operations].toSorted());
});

describe.each(TABLES)("every leaf of the example of $name's $kind", ({ name, adapter, kind, heading, dataOf }) => {
  const fixture = exampleOf(name, kind);
  const order = orderOf(adapter.translate(fixture.operation, replyOf(fixture)));
  const transaction = order?.transactions?.[0];
  const providerData = dataOf === 'transaction' ? transaction?.providerData : order?.providerData;
  const leaves = leavesOf(fixture.reply.json);
  const rows = readLeafTable(name, heading);

  it('has a row in the README, and each row has a leaf', () => {
    expect(rows.map(({ path }) => path).sort()).toEqual([...new Set(leaves.map(([path]) => path))].sort());
  });

  it.each(rows)('$path: $where', ({ path, where }) => {
    const wire = leaves.find(([each]) => each === path)?.[1];
    const field = where.replace(/ \(.*\)$/, '');
    switch (field.split('.')[0]) {
      case 'providerData':
        return expect(valueAt(providerData, path)).toEqual(wire);
      case 'excluded':
        return expect(valueAt(providerData, path)).toBeUndefined();
      case 'read with the order':
        return expect(transaction?.amount).toBeUndefined();
    }
    const told = valueAt({ Order: order, Transaction: transaction }, field);
    if (where.endsWith('(first part)')) return expect(told).toMatch(new RegExp(`^${wire}`));
    if (where.endsWith('(last part)')) return expect(told).toMatch(new RegExp(`${wire}$`));
    expect({ told, isAlike: alike(told, wire) }).toEqual({ told, isAlike: true });
  });

  it('has lists of one entry, so that a path names one value', () => {
    expect(leaves.map(([path]) => path)).toHaveLength(new Set(leaves.map(([path]) => path)).size);
  });
});
