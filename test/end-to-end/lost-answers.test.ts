import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaptureOrderDocument, OperationDocument, ReconcileOperationDocument } from '../graphql/generated/graphql.js';
import { anApp, type RunningApp } from '../support/an-app.js';

let app: RunningApp;

beforeEach(async () => {
  app = await anApp();
});
afterEach(() => app.close());

const capture = async (orderId: string, idempotencyKey: string) =>
  (await app.ask(CaptureOrderDocument, { input: { orderId, idempotencyKey } })).captureOrder;

const LOST = [
  ['mercadopago', 'ORDDEMOLOSTANSWER0000000001'],
  ['vnda', 'FA0000105E'],
] as const;

describe.each(LOST)('an answer of %s that is lost after the money was taken', (account, order) => {
  const orderId = `${account}:${order}`;

  it('is OutcomeUnknown with an operation, also for another idempotency key, and one read of the order settles it', async () => {
    const first = await capture(orderId, 'first');
    expect(first).toMatchObject({ __typename: 'OutcomeUnknown', retry: { kind: 'WAIT' }, replayed: false });
    if (first?.__typename !== 'OutcomeUnknown' || !first.ledgerEntry) throw new Error('no operation');
    const { id } = first.ledgerEntry;

    expect(await capture(orderId, 'first')).toMatchObject({
      __typename: 'OutcomeUnknown',
      ledgerEntry: { id },
      replayed: true,
    });
    expect(await capture(orderId, 'second')).toMatchObject({
      __typename: 'OutcomeUnknown',
      ledgerEntry: { id },
      replayed: true,
    });
    expect(app.sandbox[account].requests().filter(({ verb }) => verb === 'capture')).toHaveLength(1);

    const { reconcileOperation } = await app.ask(ReconcileOperationDocument, { id });
    expect(reconcileOperation).toMatchObject({ __typename: 'Operation', state: 'SUCCEEDED' });
    const { operation } = await app.ask(OperationDocument, { id });
    const attempts = operation?.attempts.filter(({ purpose }) => purpose !== 'BASELINE') ?? [];
    expect(attempts.map(({ purpose, result }) => [purpose, result])).toEqual([
      ['CALL', 'unknown'],
      ['INQUIRY', 'applied'],
    ]);
    expect(await capture(orderId, 'first')).toMatchObject({
      __typename: 'OrderCaptured',
      operation: { id },
      replayed: true,
    });
    expect(app.sandbox[account].requests().filter(({ verb }) => verb === 'capture')).toHaveLength(1);
  });
});
