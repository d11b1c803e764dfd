import { describe, expect, it } from 'vitest';
import { moneyFromDecimal } from '../../../src/domain/money.js';
import type { Result } from '../../../src/domain/operation/result.js';
import type { OrderSnapshot } from '../../../src/domain/order/order.js';
import type { Person } from '../../../src/domain/order/person.js';
import type { TransactionSnapshot } from '../../../src/domain/order/transaction.js';
import { anOrder } from '../../support/an-order.js';
import { accepted, anAnswer, aProblem, applied, declined, refused, toInquire } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger } from './a-ledger.js';

const CANARY = 'canary';

const aPerson: Person = {
  id: CANARY,
  name: CANARY,
  firstName: CANARY,
  lastName: CANARY,
  email: `${CANARY}@example.com`,
  phone: CANARY,
  document: { type: CANARY, number: CANARY },
  address: null,
};

const amount = moneyFromDecimal('24.50', 'BRL') ?? null;

const aTransaction: TransactionSnapshot = {
  id: 'acme:ORD-1:PAY-1',
  providerTransactionId: 'PAY-1',
  referenceId: 'REF-1',
  status: 'PAID',
  providerStatus: { status: 'paid', detail: 'acquirer' },
  amount,
  acquirer: { name: 'pagarme', id: '1', responseCode: '0000', authorizationCode: '77', tid: '5', nsu: '6' },
  refusal: { reason: 'ISSUER_REFUSED', providerReason: 'rejected_by_issuer', decidedBy: 'acquirer' },
  statementDescriptor: CANARY,
  payer: aPerson,
  billing: aPerson,
  shipping: aPerson,
  items: [],
  metadata: { note: CANARY },
  providerData: { note: CANARY },
  paymentMethod: {
    type: 'CREDIT_CARD',
    brand: 'visa',
    card: {
      firstDigits: `${CANARY}-411111`,
      lastDigits: '6565',
      holderName: CANARY,
      brand: 'visa',
      country: CANARY,
      expiration: CANARY,
    },
    pix: null,
    boleto: null,
  },
};

const anOrderFullOfSecrets: OrderSnapshot = {
  ...anOrder({ status: 'PAID', total: amount, paid: amount }),
  externalReference: CANARY,
  description: CANARY,
  payer: aPerson,
  items: [
    {
      id: CANARY,
      title: CANARY,
      description: CANARY,
      quantity: 1,
      unitPrice: null,
      pictureUrl: null,
      categoryId: null,
    },
  ],
  transactions: [aTransaction],
  providerData: { note: CANARY },
  marketplace: CANARY,
  sellerId: CANARY,
};

const anAnswerFullOfSecrets = anAnswer({
  httpStatus: 402,
  code: 'failed',
  message: CANARY,
  details: ['PAY-1: rejected_by_issuer', `PAY-1: the holder ${CANARY} has no funds`],
});

const conflict = { member: 'OrderStateConflict', code: 'CANNOT_CAPTURE_ORDER', retry: 'NEVER' } as const;

const withOrder = (member: 'OrderStateConflict' | 'PaymentDeclined') => {
  const problem = aProblem({ ...conflict, member }, anAnswerFullOfSecrets);
  return 'order' in problem ? { ...problem, order: anOrderFullOfSecrets } : problem;
};

const SECRETIVE: readonly (readonly [string, Result])[] = [
  ['applied', applied({ order: anOrderFullOfSecrets, answer: anAnswerFullOfSecrets })],
  ['accepted', { ...accepted(), order: anOrderFullOfSecrets, answer: anAnswerFullOfSecrets }],
  ['declined', declined(withOrder('PaymentDeclined'))],
  ['refused', refused(withOrder('OrderStateConflict'))],
  ['inquire', toInquire(false, withOrder('OrderStateConflict'))],
];

export const describeStoredFields = (create: CreateLedger): void => {
  describe('stored fields', () => {
    it.each(SECRETIVE)('keeps nothing personal and no free text of what was %s', async (_name, result) => {
      const { ledger, called, recorded, found } = await aLedger(create);
      const operation = await called();
      const told = JSON.stringify(await recorded(operation, result), replaceBigInt);
      const kept = JSON.stringify(await found(operation), replaceBigInt);
      const listed = JSON.stringify(await ledger.list({ tenant: 'default', limit: 1 }), replaceBigInt);
      for (const text of [told, kept, listed]) expect(text).not.toContain(CANARY);
      expect(kept).toContain('PAY-1: rejected_by_issuer'.slice(0, result.kind === 'applied' ? 5 : undefined));
    });

    it('keeps statuses, amounts, ids, acquirer codes, brand and last four digits', async () => {
      const { called, recorded, found } = await aLedger(create);
      const operation = await called();
      await recorded(operation, applied({ order: anOrderFullOfSecrets, answer: anAnswerFullOfSecrets }));
      const { paymentMethod, acquirer, refusal } = aTransaction;
      expect((await found(operation))?.attempts[0]?.result).toEqual({
        kind: 'applied',
        answer: { ...anAnswerFullOfSecrets, message: null, details: ['PAY-1: rejected_by_issuer'] },
        order: {
          id: 'acme:ORD-1',
          providerOrderId: 'ORD-1',
          status: 'PAID',
          providerStatus: { status: 'received', detail: null },
          total: amount,
          paid: amount,
          refunded: null,
          captureBefore: null,
          transactions: [
            {
              id: 'acme:ORD-1:PAY-1',
              providerTransactionId: 'PAY-1',
              referenceId: 'REF-1',
              status: 'PAID',
              providerStatus: { status: 'paid', detail: 'acquirer' },
              amount,
              acquirer,
              refusal,
              paymentMethod: {
                ...paymentMethod,
                card: {
                  brand: 'visa',
                  lastDigits: '6565',
                  firstDigits: null,
                  holderName: null,
                  country: null,
                  expiration: null,
                },
              },
            },
          ],
        },
      });
    });
  });
};

const replaceBigInt = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
