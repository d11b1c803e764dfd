import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { createSchema } from '../../../src/graphql/schema.js';
import { readyDocuments } from '../../../src/http/pages/ready-documents.js';

const DEMO = { account: 'vnda', providerOrderId: '7A4F490570', shows: 'An order.' };

it.each([
  ['with simulated orders', [DEMO]],
  ['without', []],
])('the documents that the explorers open are valid, %s', (_what, demoOrders) => {
  expect(validate(createSchema(), parse(readyDocuments(demoOrders)))).toEqual([]);
});

it('the orders to try stand under the documents', () => {
  expect(readyDocuments([DEMO])).toContain('# vnda:7A4F490570  An order.');
});
