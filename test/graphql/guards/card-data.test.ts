import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCardData, hasCardDataName } from '../../../src/graphql/guards/card-data.js';
import { hasCardNumber } from '../../../src/lib/card-numbers.js';
import { anOperation } from '../../support/an-operation.js';
import { ask, at } from '../ask.js';
import { FakeOperations } from '../fake-operations.js';

const CARD = '4111111111111111';
const operation = anOperation();

describe('a card number', () => {
  it.each([
    CARD,
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '3782 822463 10005',
    '6011000990139424',
    '30569309025904',
    '4222222222222',
    '6304000000000000 00'.replace(' ', ''),
    `order ${CARD}, please`,
    `k-${CARD}-1`,
  ])('is found in %s', (text) => {
    expect(hasCardNumber(text)).toBe(true);
  });

  it.each([
    '4111111111111112',
    '411111111111',
    '00000000-0000-0000-0000-000000000000',
    'op_11111111-4111-4111-8111-111111111111',
    'ORD01J49MMW3SSBK5PSV3DFR32959',
    '2026-11-21T14:30:00.000Z',
    `1${CARD}1111`,
    '',
  ])('is not found in %j', (text) => {
    expect(hasCardNumber(text)).toBe(false);
  });

  it('is never found in a UUID', () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => !hasCardNumber(uuid) && !hasCardNumber(`op_${uuid}`)));
  });

  it('is found at any depth of a value, with its path', () => {
    expect(findCardData({ input: { orderId: 'a:b', list: ['x', { note: CARD }] } })).toEqual([
      'input',
      'list',
      '1',
      'note',
    ]);
    expect(findCardData({ first: Number(CARD) })).toEqual(['first']);
    expect(findCardData({ since: new Date(), none: null, flag: true })).toBeNull();
  });
});

describe('a name of card data', () => {
  it.each(['cvv', 'CVV2', 'cvc', 'security_code', 'securityCode', 'card-number', 'cardVerificationValue', 'pan'])(
    'is found: %s',
    (name) => {
      expect(hasCardDataName({ input: [{ [name]: '123' }] })).toBe(true);
      expect(findCardData({ input: { [name]: '123' } })).toEqual(['input', name]);
    },
  );

  it.each(['orderId', 'idempotencyKey', 'company', 'panel', 'reason'])('is not found: %s', (name) => {
    expect(hasCardDataName({ [name]: '123' })).toBe(false);
  });
});

describe('every root field refuses a card number, does nothing, and does not repeat it', () => {
  it.each([
    [
      'order',
      `{ order(id: "${CARD}") { __typename ... on Problem { code } ... on InvalidInput { fields { path } } } }`,
    ],
    [
      'captureOrder',
      `mutation { captureOrder(input: { orderId: "acme:ORD-1", idempotencyKey: "${CARD}" }) { __typename ... on Problem { code } ... on InvalidInput { fields { path } } } }`,
    ],
    [
      'processOrder',
      `mutation { processOrder(input: { orderId: "acme:${CARD}", idempotencyKey: "k1" }) { __typename ... on Problem { code } ... on InvalidInput { fields { path } } } }`,
    ],
    [
      'reconcileOperation',
      `mutation { reconcileOperation(id: "${CARD}") { __typename ... on Problem { code } ... on InvalidInput { fields { path } } } }`,
    ],
    [
      'resolveOperation',
      `mutation { resolveOperation(input: { id: "${operation.id}", outcome: APPLIED, reason: "paid with ${CARD}" }) { __typename ... on Problem { code } ... on InvalidInput { fields { path } } } }`,
    ],
  ])('%s answers a member of its union', async (field, text) => {
    const operations = new FakeOperations({ operations: [operation] });
    const answer = await ask(text, { operations });
    expect(at(answer, field)).toMatchObject({ __typename: 'InvalidInput', code: 'CARD_NUMBER_REFUSED' });
    expect(operations.commands).toEqual([]);
    expect(operations.orderReads).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain(CARD);
  });

  it('orders answers the only value of its list', async () => {
    const operations = new FakeOperations();
    const answer = await ask(`{ orders(ids: ["acme:ORD-1", "${CARD}"]) { __typename ... on Problem { code } } }`, {
      operations,
    });
    expect(at(answer, 'orders')).toEqual([{ __typename: 'InvalidInput', code: 'CARD_NUMBER_REFUSED' }]);
    expect(operations.orderReads).toEqual([]);
  });

  it.each([
    `{ node(id: "${CARD}") { id } }`,
    `{ operation(id: "${CARD}") { id } }`,
    `{ operations(filter: { idempotencyKey: "${CARD}" }) { edges { cursor } } }`,
    `{ operations(after: "${CARD}") { edges { cursor } } }`,
  ])('a field without a union answers an error: %s', async (text) => {
    const operations = new FakeOperations();
    const answer = await ask(text, { operations });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'CARD_NUMBER_REFUSED' } }]);
    expect(operations.listed).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain(CARD);
  });
});
