import { describe, expect, it } from 'vitest';
import { storedProblem, toStoredResult } from '../../../src/domain/operation/stored-evidence.js';
import type { Order } from '../../../src/domain/order/order.js';
import type { Transaction } from '../../../src/domain/order/transaction.js';
import { anOrder } from '../../support/an-order.js';
import {
  accepted,
  anAnswer,
  aProblem,
  applied,
  aSnapshot,
  declined,
  notSent,
  refused,
  toInquire,
  unknown,
} from '../../support/results.js';

const CANARY = 'canary-7f3a';
const brl = { amount: '24.50', minorUnits: 2450n, currency: 'BRL' } as const;

const person = {
  id: CANARY,
  name: CANARY,
  firstName: CANARY,
  lastName: CANARY,
  email: CANARY,
  document: { type: CANARY, number: CANARY },
  phone: CANARY,
  address: {
    street: CANARY,
    number: CANARY,
    complement: CANARY,
    neighborhood: CANARY,
    city: CANARY,
    state: CANARY,
    postalCode: CANARY,
    countryCode: CANARY,
  },
};
const item = {
  id: CANARY,
  title: CANARY,
  description: CANARY,
  quantity: 1,
  unitPrice: brl,
  pictureUrl: CANARY,
  categoryId: CANARY,
};

const KEPT_OF_TRANSACTION = {
  id: 'acme:ORD-1:PAY-1',
  providerTransactionId: 'PAY-1',
  referenceId: 'REF-1',
  status: 'PAID',
  providerStatus: { status: 'processed', detail: 'accredited' },
  amount: brl,
  authorized: brl,
  captured: brl,
  refunded: brl,
  cost: brl,
  installments: 3,
  acquirer: { name: 'a', id: 'b', responseCode: '0000', authorizationCode: 'c', tid: 'd', nsu: 'e' },
  refusal: { reason: 'HIGH_RISK', providerReason: 'high_risk', decidedBy: 'antifraud' },
} as const;

const transaction: Transaction = {
  ...KEPT_OF_TRANSACTION,
  paymentMethod: {
    type: 'CREDIT_CARD',
    brand: 'visa',
    card: {
      firstDigits: CANARY,
      lastDigits: '6565',
      holderName: CANARY,
      brand: 'visa',
      country: CANARY,
      expiration: CANARY,
    },
    pix: { qrCode: CANARY, qrCodeBase64: CANARY, ticketUrl: CANARY, expiresAt: null },
    boleto: { barcode: CANARY, digitableLine: CANARY, url: CANARY, expiresAt: null },
  },
  statementDescriptor: CANARY,
  risk: { level: CANARY, score: CANARY },
  payer: person,
  billing: person,
  shipping: person,
  items: [item],
  createdAt: null,
  updatedAt: null,
  metadata: { a: CANARY },
  providerData: { a: CANARY },
};

const order: Order = anOrder({
  externalReference: CANARY,
  total: brl,
  paid: brl,
  refunded: brl,
  type: CANARY,
  description: CANARY,
  countryCode: CANARY,
  expirationTime: CANARY,
  payer: person,
  items: [item],
  transactions: [transaction],
  integration: {
    applicationId: CANARY,
    integratorId: CANARY,
    platformId: CANARY,
    corporationId: CANARY,
    sponsorId: CANARY,
  },
  marketplace: CANARY,
  sellerId: CANARY,
  providerData: { a: CANARY },
});

const answer = anAnswer({
  code: 'failed',
  message: CANARY,
  details: ['PAY-1: rejected_by_issuer', `Dear ${CANARY}`, `${CANARY}: No!`],
});
const keptAnswer = { ...answer, message: null, details: ['PAY-1: rejected_by_issuer'] };

const textOf = (value: unknown) => JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each));

describe('what the ledger keeps of an answer', () => {
  it('is statuses, amounts, ids, codes, brand and last four digits', () => {
    const stored = toStoredResult(applied({ order, answer }));
    expect(stored).toEqual({
      kind: 'applied',
      answer: keptAnswer,
      order: {
        id: 'acme:ORD-1',
        providerOrderId: 'ORD-1',
        status: 'AUTHORIZED',
        providerStatus: { status: 'received', detail: null },
        total: brl,
        paid: brl,
        refunded: brl,
        captureBefore: null,
        transactions: [
          {
            ...KEPT_OF_TRANSACTION,
            paymentMethod: {
              type: 'CREDIT_CARD',
              brand: 'visa',
              card: {
                brand: 'visa',
                lastDigits: '6565',
                firstDigits: null,
                holderName: null,
                country: null,
                expiration: null,
              },
              pix: null,
              boleto: null,
            },
          },
        ],
      },
    });
    expect(textOf(stored)).not.toContain(CANARY);
  });

  it('is as little in every other result that carries an order or an answer', () => {
    const conflict = { ...aProblem({ member: 'OrderStateConflict', code: 'CANNOT_CAPTURE_ORDER' }, answer), order };
    for (const result of [
      { ...accepted(), order, answer },
      declined(conflict),
      refused(conflict),
      toInquire(true, conflict),
      { kind: 'seen', order } as const,
    ]) {
      expect(textOf(result)).toContain(CANARY);
      expect(textOf(toStoredResult(result))).not.toContain(CANARY);
    }
    expect(textOf(storedProblem(conflict))).not.toContain(CANARY);
  });

  it('is the last moment for a capture, where a look named it', () => {
    const waiting = { ...unknown('NOT_APPLIED_YET'), captureBefore: new Date('2026-03-07T12:00:00.000Z') };
    expect(toStoredResult(waiting)).toEqual(waiting);
  });

  it('leaves out what was not told', () => {
    expect(toStoredResult(applied({ order: null })).kind).toBe('applied');
    expect(toStoredResult(applied())).toMatchObject({ order: aSnapshot() });
    const bare = {
      id: 'a',
      providerTransactionId: 'b',
      status: 'PAID',
      providerStatus: { status: 'paid', detail: null },
    } as const;
    const stored = toStoredResult(
      applied({ order: aSnapshot({ transactions: [bare, { ...bare, paymentMethod: null }] }) }),
    );
    expect(stored).toMatchObject({ order: { transactions: [bare, bare] } });
    const boleto = { type: 'BOLETO', brand: 'boleto', card: null, pix: null, boleto: null } as const;
    const slip = toStoredResult(applied({ order: aSnapshot({ transactions: [{ ...bare, paymentMethod: boleto }] }) }));
    expect(slip).toMatchObject({ order: { transactions: [{ paymentMethod: boleto }] } });
  });

  it('is the problem as it is where the provider said nothing', () => {
    for (const result of [unknown(), notSent(), refused(undefined, { disproves: true })])
      expect(toStoredResult(result)).toEqual(result);
    const alone = aProblem({ member: 'PaymentDeclined', code: 'TRANSACTIONS_FAILED' });
    expect(toStoredResult(declined(alone))).toEqual(declined(alone));
  });
});
