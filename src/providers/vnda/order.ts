import { toOrderId } from '../../domain/ids.js';
import type { Order, OrderSnapshot } from '../../domain/order/order.js';
import type { PaymentMethod, PaymentMethodType } from '../../domain/order/payment-method.js';
import type { Transaction } from '../../domain/order/transaction.js';
import { daysAfter, momentFrom } from '../../lib/moment.js';
import { toOrderItem } from './items.js';
import { moneyFromReais } from './money.js';
import { toBuyer, toRecipient } from './person.js';
import { toProviderData } from './provider-data.js';
import { toOrderStatus, toTransactionStatus } from './status.js';
import { toTransaction } from './transaction.js';
import type { WireOrder } from './wire.js';
import type { WireTransaction } from './wire-transaction.js';

/** Vnda cancels card orders after five days. https://ajuda.vnda.com.br */
export const CAPTURE_WINDOW_DAYS = 5;

/** An order of Vnda has one payment. */
interface OnePayment {
  readonly transactions: readonly [Transaction];
}

/** A whole order: a missing field is null. */
export const toOrder = (wire: WireOrder, account: string): Order & OnePayment => {
  const id = toOrderId({ account, providerOrderId: wire.code });
  const status = toOrderStatus(wire);
  const createdAt = momentFrom(wire.received_at);
  const total = moneyFromReais(wire.total);
  return {
    id,
    providerOrderId: wire.code,
    externalReference: null,
    status,
    providerStatus: { status: wire.status, detail: null },
    captureBefore: wire.card === true ? daysAfter(createdAt, CAPTURE_WINDOW_DAYS) : null,
    total,
    paid: status === 'PAID' ? total : null,
    refunded: null,
    captureMode: null,
    processingMode: null,
    type: null,
    description: null,
    countryCode: null,
    createdAt,
    updatedAt: momentFrom(wire.updated_at),
    expirationTime: null,
    payer: toBuyer(wire),
    items: wire.items?.flatMap(toOrderItem) ?? null,
    transactions: [toOrderTransaction(wire, id)],
    integration: null,
    marketplace: null,
    sellerId: null,
    providerData: toProviderData(wire),
  };
};

/** The order in the answer of a capture, which is a bare transaction. */
export const toCapturedOrder = (
  wire: WireTransaction,
  account: string,
  providerOrderId: string,
): OrderSnapshot & OnePayment => {
  const id = toOrderId({ account, providerOrderId });
  return {
    id,
    providerOrderId,
    status: toTransactionStatus(wire),
    providerStatus: { status: wire.status, detail: wire.status_reason ?? null },
    transactions: [toTransaction(wire, id)],
  };
};

/** The payment, with the fields that the order tells. */
const toOrderTransaction = (wire: WireOrder, orderId: string): Transaction => {
  const id = wire.payment_tid ?? wire.code;
  const status = toOrderStatus(wire);
  const total = moneyFromReais(wire.total);
  return {
    id: `${orderId}:${id}`,
    providerTransactionId: id,
    referenceId: null,
    status,
    providerStatus: { status: wire.status, detail: null },
    amount: total,
    authorized: status === 'AUTHORIZED' ? total : null,
    captured: status === 'PAID' ? total : null,
    refunded: null,
    cost: null,
    paymentMethod: toPaymentMethod(wire),
    installments: wire.installments ?? null,
    statementDescriptor: null,
    acquirer: {
      name: null,
      id: null,
      responseCode: null,
      authorizationCode: wire.payment_authorization ?? null,
      tid: wire.payment_tid ?? null,
      nsu: null,
    },
    refusal: null,
    risk: null,
    payer: null,
    billing: null,
    shipping: toRecipient(wire),
    items: null,
    createdAt: null,
    updatedAt: null,
    metadata: null,
    providerData: null,
  };
};

/** The first flag that is set decides the payment method. */
const methodTypeOf = ({ card, slip, pix, deposit, payment_method }: WireOrder): PaymentMethodType => {
  if (card) return /d[eé]bito/i.test(payment_method ?? '') ? 'DEBIT_CARD' : 'CREDIT_CARD';
  if (slip) return 'BOLETO';
  if (pix) return 'PIX';
  return deposit ? 'BANK_TRANSFER' : 'OTHER';
};

const toPaymentMethod = (wire: WireOrder): PaymentMethod => {
  const brand = wire.payment_method?.split(' - ')[0] ?? null;
  return { type: methodTypeOf(wire), brand, card: wire.card ? toCard(wire, brand) : null, pix: null, boleto: null };
};

/** Keeps only the last four digits of "************6565". */
const toCard = ({ card_number }: WireOrder, brand: string | null): PaymentMethod['card'] => ({
  firstDigits: null,
  lastDigits: /(\d{4})$/.exec(card_number ?? '')?.[1] ?? null,
  holderName: null,
  brand,
  country: null,
  expiration: null,
});
