import type { DemoSeed } from '../demo-order.js';
import { ITEMS, newPayment, VISA } from './new-order.js';
import type { Order, Payment, PaymentMethod, Status } from './order.js';
import { BOLETO_VOUCHER, PIX_VOUCHER } from './payment-vouchers.js';
import * as status from './statuses.js';

export interface OrderBehaviour {
  /** How long `processing` lasts (default: the sandbox's settleMs; an order added in process stays so without it). */
  readonly settleMs?: number;
}

export type MercadoPagoDemo = DemoSeed<Partial<Order>, OrderBehaviour>;

const paidBy = (method: PaymentMethod, at: Status, fields: Partial<Payment> = {}) => ({
  payments: [newPayment('100.00', at, { payment_method: method, ...fields })],
});

const PIX: PaymentMethod = { id: 'pix', type: 'bank_transfer' };
const BOLETO: PaymentMethod = { id: 'boleto', type: 'ticket' };
const CHALLENGE = { validation: 'on_fraud_risk', status: 'PENDING', url: 'https://example.com/3ds/challenge' };

const REFUND = { reference_id: '01JEVQM899NWSQC4FYWWREFUND', status: 'processed' };
const CHARGEBACK = {
  id: 'CHB01J49MMW3SSBK5PSV3DFR0001',
  case_id: '1234567890',
  status: 'opened',
  references: ['10.4'],
};

/** One order in every state of the contract's status table. */
export const DEMO_STATES: readonly MercadoPagoDemo[] = [
  {
    id: 'ORDDEMOCREATED0000000000001',
    shows: 'Created and not started: reading it shows CREATED; process starts it and pays it.',
    fields: { ...status.CREATED, processing_mode: 'manual', capture_mode: 'automatic' },
  },
  {
    id: 'ORDDEMOPROCESSING0000000001',
    shows: 'Stays in process: reading it shows PROCESSING; capture is refused.',
    fields: status.IN_PROCESS,
  },
  {
    id: 'ORDDEMOINREVIEW000000000001',
    shows: 'Held for a manual review: reading it shows IN_REVIEW.',
    fields: { status: 'in_review', status_detail: 'in_review' },
  },
  {
    id: 'ORDDEMOPENDINGREVIEW0000001',
    shows: 'Processing, with a manual review as the detail: reading it shows IN_REVIEW.',
    fields: { status: 'processing', status_detail: 'pending_review_manual' },
  },
  {
    id: 'ORDDEMOWAITINGCAPTURE000001',
    shows: 'Authorized: capture takes the whole amount, cancel releases it.',
  },
  {
    id: 'ORDDEMOPIX00000000000000001',
    shows: 'Waits for a Pix transfer, with the QR code to pay it; capture answers operation_not_supported.',
    fields: {
      ...status.WAITING_TRANSFER,
      capture_mode: 'automatic',
      transactions: paidBy({ ...PIX, ...PIX_VOUCHER }, status.WAITING_TRANSFER),
    },
  },
  {
    id: 'ORDDEMOBOLETO00000000000001',
    shows: 'Waits for a boleto to be paid, with barcode and digitable line.',
    fields: {
      ...status.WAITING_PAYMENT,
      capture_mode: 'automatic',
      transactions: paidBy({ ...BOLETO, ...BOLETO_VOUCHER }, status.WAITING_PAYMENT),
    },
  },
  {
    id: 'ORDDEMOCHALLENGE00000000001',
    shows: 'Waits for the payer to pass a 3-D Secure challenge.',
    fields: {
      ...status.PENDING_CHALLENGE,
      transactions: paidBy({ ...VISA, transaction_security: CHALLENGE }, status.PENDING_CHALLENGE),
    },
  },
  {
    id: 'ORDDEMOPROCESSED00000000001',
    shows: 'Paid: capture is refused with cannot_capture_order, refund gives it back.',
    fields: status.ACCREDITED,
  },
  {
    id: 'ORDDEMOPARTIALLYREFUNDED001',
    shows: 'Paid, 30.00 of 100.00 refunded.',
    fields: {
      ...status.PARTIALLY_REFUNDED,
      total_paid_amount: '100.00',
      transactions: {
        ...paidBy(VISA, status.PARTIALLY_REFUNDED, {
          id: 'PAYDEMOPARTIALLYREFUNDED001',
          paid_amount: '100.00',
          refunded_amount: '30.00',
        }),
        refunds: [
          {
            ...REFUND,
            id: 'REFDEMOPARTIALLYREFUNDED001',
            transaction_id: 'PAYDEMOPARTIALLYREFUNDED001',
            amount: '30.00',
          },
        ],
      },
    },
  },
  {
    id: 'ORDDEMOREFUNDED000000000001',
    shows: 'Paid and wholly refunded.',
    fields: {
      ...status.REFUNDED,
      total_paid_amount: '100.00',
      transactions: {
        ...paidBy(VISA, status.REFUNDED, {
          id: 'PAYDEMOREFUNDED000000000001',
          paid_amount: '100.00',
          refunded_amount: '100.00',
        }),
        refunds: [
          {
            ...REFUND,
            id: 'REFDEMOREFUNDED000000000001',
            transaction_id: 'PAYDEMOREFUNDED000000000001',
            amount: '100.00',
          },
        ],
      },
    },
  },
  {
    id: 'ORDDEMOCANCELED000000000001',
    shows: 'Canceled: capture is refused.',
    fields: status.CANCELED,
  },
  {
    id: 'ORDDEMOEXPIRED0000000000001',
    shows: 'Expired before a capture.',
    fields: { status: 'expired', status_detail: 'expired' },
  },
  {
    id: 'ORDDEMOCANCELEDEXPIRED00001',
    shows: 'Canceled because it expired: reading it shows EXPIRED.',
    fields: { status: 'canceled', status_detail: 'expired' },
  },
  {
    id: 'ORDDEMOFAILED00000000000001',
    shows: 'Failed: the issuer rejected its only payment.',
    fields: status.FAILED,
  },
  {
    id: 'ORDDEMOCHARGEDBACK000000001',
    shows: 'Paid and charged back by the card holder.',
    fields: {
      status: 'charged_back',
      status_detail: 'in_process',
      total_paid_amount: '100.00',
      transactions: {
        ...paidBy(
          VISA,
          { status: 'charged_back', status_detail: 'in_process' },
          { id: 'PAYDEMOCHARGEDBACK000000001', paid_amount: '100.00' },
        ),
        chargebacks: [{ ...CHARGEBACK, transaction_id: 'PAYDEMOCHARGEDBACK000000001' }],
      },
    },
  },
  {
    id: 'ORDDEMOUNKNOWNSTATUS0000001',
    shows: 'In a status that no table lists: reading it shows UNRECOGNIZED.',
    fields: { status: 'levitating', status_detail: 'above_the_ground' },
  },
  {
    id: 'ORDDEMOARGENTINA00000000001',
    shows: 'Authorized in Argentine pesos, with the country as the only hint of the currency.',
    fields: { country_code: 'ARG', total_amount: '15499.90', items: ITEMS },
  },
  {
    id: 'ORDDEMOCHILE000000000000001',
    shows: 'Authorized in Chilean pesos, which have no decimals.',
    fields: { country_code: 'CHL', currency: 'CLP', total_amount: '19990', total_paid_amount: '0' },
  },
];
