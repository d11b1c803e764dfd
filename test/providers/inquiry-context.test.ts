import { expect, it } from 'vitest';
import { aProblem } from '../support/results.js';
import { aReply, mercadopagoAdapter, vndaAdapter } from './adapters.js';

const REFUSED_BEFORE = {
  mayHaveApplied: false,
  callProblem: null,
  callAnsweredAt: new Date('2026-03-02T11:58:00.000Z'),
  readAt: new Date('2026-03-02T12:00:00.000Z'),
};

it('repeats the refusal of the call if no earlier send may have applied', () => {
  const body = { id: 'ORD0123456789', status: 'processed' };
  const callProblem = aProblem({ member: 'PaymentDeclined', code: 'TRANSACTIONS_FAILED' });
  const intention = { kind: 'CAPTURE', providerOrderId: 'ORD0123456789' } as const;
  const told = mercadopagoAdapter.translateInquiry(intention, aReply(200, body), {
    ...REFUSED_BEFORE,
    callProblem,
  });
  expect(told).toEqual({ kind: 'refused', problem: callProblem });
});

it('names the read of the order as the source if no call had an answer', () => {
  const body = { code: '7A4F490570', status: 'received' };
  const intention = { kind: 'CAPTURE', providerOrderId: '7A4F490570' } as const;
  const told = vndaAdapter.translateInquiry(intention, aReply(200, body), REFUSED_BEFORE);
  expect(told).toMatchObject({ kind: 'declined', problem: { provider: { httpStatus: 200, requestId: 'request-1' } } });
});

it('judges an order at Mercado Pago by its status if no call had an answer', () => {
  const body = { id: 'ORD0123456789', status: 'processed' };
  const intention = { kind: 'CAPTURE', providerOrderId: 'ORD0123456789' } as const;
  expect(mercadopagoAdapter.translateInquiry(intention, aReply(200, body), REFUSED_BEFORE).kind).toBe('applied');
});

it.each([
  ['without transactions', undefined, 'refused'],
  ['without payments', {}, 'refused'],
  ['with a payment that was never started', { payments: [{ id: 'PAY1', status: 'created' }] }, 'refused'],
  ['with a payment that was taken', { payments: [{ id: 'PAY1', status: 'canceled', paid_amount: '1.00' }] }, 'applied'],
  ['with a payment that is processed', { payments: [{ id: 'PAY1', status: 'processed' }] }, 'applied'],
])('tells of a canceled order whether it was processed: %s', (_name, transactions, kind) => {
  const body = { id: 'ORD0123456789', status: 'canceled', status_detail: 'canceled', transactions };
  const intention = { kind: 'PROCESS', providerOrderId: 'ORD0123456789' } as const;
  const context = { ...REFUSED_BEFORE, mayHaveApplied: true, callProblem: null };
  expect(mercadopagoAdapter.translateInquiry(intention, aReply(200, body), context)).toMatchObject(
    kind === 'refused' ? { kind, disproves: true, problem: { code: 'ORDER_CANCELED_MEANWHILE' } } : { kind },
  );
});
