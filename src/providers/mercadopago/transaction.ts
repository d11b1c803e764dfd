import type { CurrencyCode } from '../../domain/money.js';
import type { PaymentMethod, PaymentMethodType } from '../../domain/order/payment-method.js';
import type { Transaction, TransactionSnapshot } from '../../domain/order/transaction.js';
import { lookUp } from '../../lib/look-up.js';
import { momentFrom } from '../../lib/moment.js';
import { toMoney } from './money.js';
import { toProviderData } from './provider-data.js';
import { toDeclineReason, toOrderStatus } from './status.js';
import type { WirePayment } from './wire.js';

export interface PaymentContext {
  readonly orderId: string;
  /** Undefined if the order does not tell it; then amounts are null. */
  readonly currency: CurrencyCode | undefined;
}

/** A payment of a whole order: a missing field is null. */
export const toTransaction = (payment: WirePayment, context: PaymentContext): Transaction => {
  const { status, amount, ...told } = toReducedTransaction(payment, context);
  const money = (text: string | undefined) => toMoney(text, context.currency);
  return {
    ...told,
    status,
    amount: amount ?? null,
    referenceId: payment.reference_id ?? null,
    authorized: status === 'AUTHORIZED' ? (amount ?? null) : null,
    captured: money(payment.paid_amount) ?? (status === 'PAID' ? (amount ?? null) : null),
    refunded: money(payment.refunded_amount),
    cost: null,
    paymentMethod: toPaymentMethod(payment),
    installments: payment.payment_method?.installments ?? null,
    statementDescriptor: payment.payment_method?.statement_descriptor ?? null,
    acquirer: null,
    refusal: toRefusal(payment),
    risk: null,
    payer: null,
    billing: null,
    shipping: null,
    items: null,
    createdAt: null,
    updatedAt: null,
    metadata: null,
    providerData: toProviderData(payment),
  };
};

/** A payment of the reduced answer of a capture: a missing field is unknown and must be read. */
export const toReducedTransaction = (payment: WirePayment, context: PaymentContext): TransactionSnapshot => {
  const amount = toMoney(payment.amount, context.currency);
  const id = payment.id ?? 'unknown';
  return {
    id: `${context.orderId}:${id}`,
    providerTransactionId: id,
    status: toOrderStatus(payment.status, payment.status_detail),
    providerStatus: { status: payment.status ?? 'unknown', detail: payment.status_detail ?? null },
    refusal: toRefusal(payment),
    ...(payment.reference_id === undefined ? {} : { referenceId: payment.reference_id }),
    ...(amount === null ? {} : { amount }),
  };
};

const toRefusal = ({ status, status_detail }: WirePayment): Transaction['refusal'] =>
  toOrderStatus(status, status_detail) === 'FAILED'
    ? { reason: toDeclineReason(status_detail), providerReason: status_detail ?? null, decidedBy: null }
    : null;

const METHOD_TYPE_BY_TYPE: Readonly<Record<string, PaymentMethodType>> = {
  credit_card: 'CREDIT_CARD',
  debit_card: 'DEBIT_CARD',
  bank_transfer: 'BANK_TRANSFER',
  ticket: 'BOLETO',
  digital_wallet: 'WALLET',
  account_money: 'WALLET',
};

const toPaymentMethod = ({ payment_method: method, date_of_expiration }: WirePayment): PaymentMethod | null => {
  if (method === undefined) return null;
  const isPix = method.type === 'bank_transfer' && method.id === 'pix';
  const type = isPix ? 'PIX' : (lookUp(METHOD_TYPE_BY_TYPE, method.type ?? '') ?? 'OTHER');
  const expiresAt = momentFrom(date_of_expiration);
  const url = method.ticket_url ?? null;
  return {
    type,
    brand: method.id ?? null,
    card: type === 'CREDIT_CARD' || type === 'DEBIT_CARD' ? toCard(method) : null,
    pix: isPix
      ? { qrCode: method.qr_code ?? null, qrCodeBase64: method.qr_code_base64 ?? null, ticketUrl: url, expiresAt }
      : null,
    boleto:
      type === 'BOLETO'
        ? { barcode: method.barcode_content ?? null, digitableLine: method.digitable_line ?? null, url, expiresAt }
        : null,
  };
};

const toCard = (method: NonNullable<WirePayment['payment_method']>): PaymentMethod['card'] => ({
  firstDigits: method.card?.first_six_digits ?? null,
  lastDigits: method.card?.last_four_digits ?? null,
  holderName: null,
  brand: method.id ?? null,
  country: null,
  expiration: null,
});
