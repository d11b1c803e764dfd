import { expect, it } from 'vitest';
import { aReply, vndaAdapter } from '../adapters.js';

const CAPTURE = { kind: 'CAPTURE', providerOrderId: '7A4F490570' } as const;

it('reads a transaction that has a code as a transaction', () => {
  const body = { object: 'transaction', code: '7A4F490570', status: 'paid' };
  expect(vndaAdapter.translate(CAPTURE, aReply(200, body)).kind).toBe('applied');
  expect(vndaAdapter.findUnrecognized(aReply(200, body))).toEqual([]);
});

it('does not read an order as a transaction, with any status', () => {
  const body = { code: '7A4F490570', status: 'paid' };
  expect(vndaAdapter.translate(CAPTURE, aReply(200, body))).toMatchObject({
    kind: 'unknown',
    cause: 'UNRECOGNIZED_ANSWER',
  });
});
