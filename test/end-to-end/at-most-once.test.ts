import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaptureOrderDocument, type CaptureOrderMutation } from '../graphql/generated/graphql.js';
import { anApp, type RunningApp } from '../support/an-app.js';

let app: RunningApp;

beforeEach(async () => {
  app = await anApp();
});
afterEach(() => app.close());

type Answer = NonNullable<CaptureOrderMutation['captureOrder']>;

const capture = async (orderId: string, idempotencyKey: string): Promise<Answer> => {
  const { captureOrder } = await app.ask(CaptureOrderDocument, { input: { orderId, idempotencyKey } });
  if (!captureOrder) throw new Error('no answer');
  return captureOrder;
};

const operationIdOf = (answer: Answer): string | undefined =>
  'operation' in answer ? answer.operation.id : answer.ledgerEntry?.id;

const capturesSent = (account: 'mercadopago' | 'vnda') =>
  app.sandbox[account].requests().filter(({ verb }) => verb === 'capture');

const ORDERS = [
  ['mercadopago', 'ORD01J49MMW3SSBK5PSV3DFR32959'],
  ['vnda', '7A4F490570'],
] as const;

describe.each(ORDERS)('a capture at %s', (account, order) => {
  const orderId = `${account}:${order}`;

  it('sent 100 times at once with one idempotency key reaches the provider once, and all get the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => capture(orderId, 'one-key')));
    expect(capturesSent(account)).toHaveLength(1);
    expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['OrderCaptured']));
    expect(new Set(answers.map(operationIdOf)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('sent at once with two idempotency keys reaches the provider once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => capture(orderId, `key-${index % 2}`)));
    expect(capturesSent(account)).toHaveLength(1);
    expect(new Set(answers.map(operationIdOf)).size).toBe(1);
  });

  it('is answered from the ledger, without a call, if another idempotency key captured the order before', async () => {
    await capture(orderId, 'first');
    const before = app.sandbox[account].requests().length;
    const { captureOrder } = (
      await app.askText(
        `mutation { captureOrder(input: { orderId: "${orderId}", idempotencyKey: "second" }) { __typename ... on Problem { code replayed } } }`,
      )
    ).data as { captureOrder: unknown };
    expect(captureOrder).toEqual({ __typename: 'OrderStateConflict', code: 'ORDER_ALREADY_CAPTURED', replayed: true });
    expect(app.sandbox[account].requests()).toHaveLength(before);
  });
});

it('answers a conflict with the fields that differ when an idempotency key is used for another order', async () => {
  await capture('mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959', 'k');
  expect(await capture('vnda:7A4F490570', 'k')).toMatchObject({
    __typename: 'IdempotencyConflict',
    differs: ['orderId', 'account'],
  });
  expect(capturesSent('vnda')).toHaveLength(0);
});
