import type { PaymentMethod, PaymentMethodType } from '../../domain/order/payment-method.js';
import type { Transaction, TransactionRefusal } from '../../domain/order/transaction.js';
import { lookUp } from '../../lib/look-up.js';
import { momentFrom } from '../../lib/moment.js';
import { toTransactionItem } from './items.js';
import { moneyFromCentavos } from './money.js';
import { toAddressee, toCustomer } from './person.js';
import { toProviderData } from './provider-data.js';
import { APPROVED_RESPONSE_CODE, toDeclineReason, toTransactionStatus } from './status.js';
import type { WireTransaction } from './wire-transaction.js';

/** A whole captured transaction: a missing field is null. */
export const toTransaction = (wire: WireTransaction, orderId: string): Transaction => {
  const id = wire.tid ?? wire.id ?? 'unknown';
  return {
    id: `${orderId}:${id}`,
    providerTransactionId: id,
    referenceId: wire.reference_key ?? null,
    status: toTransactionStatus(wire),
    providerStatus: { status: wire.status, detail: wire.status_reason ?? null },
    amount: moneyFromCentavos(wire.amount),
    authorized: moneyFromCentavos(wire.authorized_amount),
    captured: moneyFromCentavos(wire.paid_amount),
    refunded: moneyFromCentavos(wire.refunded_amount),
    cost: moneyFromCentavos(wire.cost),
    paymentMethod: toPaymentMethod(wire),
    installments: wire.installments ?? null,
    statementDescriptor: wire.soft_descriptor || null,
    acquirer: {
      name: wire.acquirer_name ?? null,
      id: wire.acquirer_id ?? null,
      responseCode: wire.acquirer_response_code ?? null,
      authorizationCode: wire.authorization_code ?? null,
      tid: wire.tid ?? null,
      nsu: wire.nsu ?? null,
    },
    refusal: toRefusal(wire),
    risk: { level: wire.risk_level ?? null, score: wire.antifraud_score ?? null },
    payer: toCustomer(wire),
    billing: toAddressee(wire.billing),
    shipping: toAddressee(wire.shipping),
    items: wire.items?.flatMap(toTransactionItem) ?? null,
    createdAt: momentFrom(wire.date_created),
    updatedAt: momentFrom(wire.date_updated),
    metadata: wire.metadata ?? null,
    providerData: toProviderData(wire),
  };
};

/** The status shows a refusal; the acquirer's code gives the reason. */
const toRefusal = (wire: WireTransaction): TransactionRefusal | null => {
  const { status, refuse_reason, acquirer_response_code: code } = wire;
  const isRefused = status === 'refused' || (refuse_reason !== undefined && code !== APPROVED_RESPONSE_CODE);
  return isRefused ? refusalOf(wire) : null;
};

/** The reason for a refused transaction. */
export const refusalOf = ({
  refuse_reason,
  acquirer_response_code: code,
  status_reason,
}: WireTransaction): TransactionRefusal => ({
  reason: toDeclineReason(code),
  providerReason: code ?? refuse_reason ?? null,
  decidedBy: refuse_reason ?? status_reason ?? null,
});

const METHOD_TYPE_BY_NAME: Readonly<Record<string, PaymentMethodType>> = {
  credit_card: 'CREDIT_CARD',
  debit_card: 'DEBIT_CARD',
  boleto: 'BOLETO',
  pix: 'PIX',
};

const toPaymentMethod = (wire: WireTransaction): PaymentMethod => {
  const type = lookUp(METHOD_TYPE_BY_NAME, wire.payment_method ?? '') ?? 'OTHER';
  return {
    type,
    brand: wire.card_brand ?? wire.payment_method ?? null,
    card: type === 'CREDIT_CARD' || type === 'DEBIT_CARD' ? toCard(wire) : null,
    pix:
      type === 'PIX'
        ? {
            qrCode: wire.pix_qr_code ?? null,
            qrCodeBase64: null,
            ticketUrl: null,
            expiresAt: momentFrom(wire.pix_expiration_date),
          }
        : null,
    boleto:
      type === 'BOLETO'
        ? {
            barcode: wire.boleto_barcode ?? null,
            digitableLine: null,
            url: wire.boleto_url ?? null,
            expiresAt: momentFrom(wire.boleto_expiration_date),
          }
        : null,
  };
};

/** Transactions share the card object, which may have another holder's name; the transaction's own name counts. */
const toCard = ({ card, ...wire }: WireTransaction): PaymentMethod['card'] => ({
  firstDigits: wire.card_first_digits ?? card?.first_digits ?? null,
  lastDigits: wire.card_last_digits ?? card?.last_digits ?? null,
  holderName: wire.card_holder_name ?? null,
  brand: wire.card_brand ?? card?.brand ?? null,
  country: card?.country ?? null,
  expiration: toExpiration(card?.expiration_date),
});

/** Reads "0423" as MMYY. */
const toExpiration = (text: string | undefined): string | null => {
  const [, month, year] = /^(\d{2})(\d{2})$/.exec(text ?? '') ?? [];
  return month && year ? `${month}/${year}` : null;
};
