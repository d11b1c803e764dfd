import { type OrderId, toOrderId } from '../../domain/ids.js';
import { type CurrencyCode, type Money, moneyFromMinorUnits } from '../../domain/money.js';
import type { CaptureMode, Order, OrderSnapshot, ProcessingMode } from '../../domain/order/order.js';
import { durationFrom } from '../../lib/duration.js';
import { lookUp } from '../../lib/look-up.js';
import { daysAfter, momentFrom } from '../../lib/moment.js';
import { toItem } from './items.js';
import { currencyOf, isBrazilian, toMoney } from './money.js';
import { toPayer } from './person.js';
import { toProviderData } from './provider-data.js';
import { toOrderStatus } from './status.js';
import { toReducedTransaction, toTransaction } from './transaction.js';
import type { WireOrder } from './wire.js';

/** For Brazil; other countries are not documented. https://www.mercadopago.com.br/developers */
export const CAPTURE_WINDOW_DAYS = 5;

const CAPTURE_MODE: Readonly<Record<string, CaptureMode>> = {
  automatic: 'AUTOMATIC',
  manual: 'MANUAL',
  automatic_async: 'AUTOMATIC_ASYNC',
};
const PROCESSING_MODE: Readonly<Record<string, ProcessingMode>> = { automatic: 'AUTOMATIC', manual: 'MANUAL' };

/** A whole order: a missing field is null. */
export const toOrder = (wire: WireOrder, account: string): Order => {
  const currency = currencyOf(wire);
  const core = coreOf(wire, account);
  const payments = wire.transactions?.payments;
  const captureMode = modeOf(CAPTURE_MODE, wire.capture_mode);
  const createdAt = momentFrom(wire.created_date);
  const waitsForCapture = core.status === 'AUTHORIZED' || captureMode === 'MANUAL';
  return {
    ...core,
    externalReference: wire.external_reference ?? null,
    captureBefore: isBrazilian(wire) && waitsForCapture ? daysAfter(createdAt, CAPTURE_WINDOW_DAYS) : null,
    total: toMoney(wire.total_amount, currency),
    paid: toMoney(wire.total_paid_amount, currency),
    refunded: refundedOf(wire, currency),
    captureMode,
    processingMode: modeOf(PROCESSING_MODE, wire.processing_mode),
    type: wire.type ?? null,
    description: wire.description ?? null,
    countryCode: wire.country_code ?? null,
    createdAt,
    updatedAt: momentFrom(wire.last_updated_date),
    expirationTime: durationFrom(wire.expiration_time),
    payer: wire.payer ? toPayer(wire.payer) : null,
    items: wire.items?.flatMap((item) => toItem(item, currency)) ?? null,
    transactions: payments?.map((payment) => toTransaction(payment, { orderId: core.id, currency })) ?? null,
    integration: toIntegration(wire),
    marketplace: wire.marketplace ?? null,
    sellerId: wire.user_id ?? null,
    providerData: toProviderData(wire),
  };
};

/** The reduced order in the answer of a capture. Its amounts have no currency, so they are read with the order. */
export const toReducedOrder = (wire: WireOrder, account: string): OrderSnapshot => {
  const core = coreOf(wire, account);
  const payments = wire.transactions?.payments;
  const context = { orderId: core.id, currency: currencyOf(wire) };
  return {
    ...core,
    ...(payments ? { transactions: payments.map((payment) => toReducedTransaction(payment, context)) } : {}),
  };
};

const coreOf = (wire: WireOrder, account: string): OrderSnapshot & { readonly id: OrderId } => ({
  id: toOrderId({ account, providerOrderId: wire.id }),
  providerOrderId: wire.id,
  status: toOrderStatus(wire.status, wire.status_detail),
  providerStatus: { status: wire.status, detail: wire.status_detail ?? null },
});

const modeOf = <Mode extends string>(
  table: Readonly<Record<string, Mode>>,
  mode: string | undefined,
): Mode | 'UNRECOGNIZED' | null => (mode === undefined ? null : (lookUp(table, mode) ?? 'UNRECOGNIZED'));

/** The sum of the successful refunds; null if the order has none, or has one that cannot be read. */
const refundedOf = (wire: WireOrder, currency: CurrencyCode | undefined): Money | null => {
  const refunds = wire.transactions?.refunds?.filter(({ status }) => status === 'processed');
  if (refunds === undefined || currency === undefined) return null;
  const amounts = refunds.map(({ amount }) => toMoney(amount, currency)).filter((amount) => amount !== null);
  if (amounts.length < refunds.length) return null;
  return (
    moneyFromMinorUnits(
      amounts.reduce((sum, { minorUnits }) => sum + minorUnits, 0n),
      currency,
    ) ?? null
  );
};

const toIntegration = ({ integration_data: data }: WireOrder): Order['integration'] =>
  data
    ? {
        applicationId: data.application_id ?? null,
        integratorId: data.integrator_id ?? null,
        platformId: data.platform_id ?? null,
        corporationId: data.corporation_id ?? null,
        sponsorId: data.sponsor?.id ?? null,
      }
    : null;
