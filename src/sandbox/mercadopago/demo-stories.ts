import type { MercadoPagoDemo } from './demo-states.js';
import { newPayment } from './new-order.js';
import type { Order } from './order.js';
import { CREATED, WAITING_CAPTURE } from './statuses.js';

/** The orders of the two examples on the reference pages, which show one id with two amounts and two modes. */
const CAPTURE_EXAMPLE: Partial<Order> = {
  total_amount: '24.50',
  transactions: {
    payments: [
      newPayment('24.50', WAITING_CAPTURE, {
        id: 'PAY01J49MMW3SSBK5PSV3DFR32959',
        reference_id: '01JEVQM899NWSQC4FYWWW7KTF9',
      }),
    ],
  },
};

const PROCESS_EXAMPLE: Omit<Order, 'id' | 'created_date' | 'last_updated_date'> = {
  ...CREATED,
  processing_mode: 'manual',
  capture_mode: 'automatic',
  external_reference: 'ext_ref_1234',
  total_amount: '24.90',
  integration_data: {
    application_id: '1234',
    integrator_id: 'dev_123',
    platform_id: '1234567890',
    sponsor: { id: '446566691' },
  },
  user_id: '12345',
  country_code: 'BRA',
  type: 'online',
  payer: {
    email: 'test@test.com',
    first_name: 'John',
    last_name: 'Doe',
    identification: { type: 'CPF', number: '99999999999' },
    phone: { area_code: '11', number: '987654321' },
    address: { zip_code: '12345678', street_name: 'Rua Teste', street_number: '123' },
  },
  transactions: {
    payments: [
      {
        id: 'PAY01J67CQQH5904WDBVZEM4JMEP3',
        amount: '24.90',
        reference_id: '01JEVQM899NWSQC4FYWWW7KTF9',
        status: 'created',
        status_detail: 'ready_to_process',
        payment_method: {
          id: 'visa',
          type: 'credit_card',
          token: '12345',
          installments: 1,
          statement_descriptor: 'approved',
        },
      },
    ],
  },
  description: 'Point Mini',
  marketplace: 'MERCADOLIVRE',
  items: [
    {
      title: 'Point Mini',
      unit_price: '12.90',
      quantity: 4,
      description: 'Point product for card payments via Bluetooth.',
      id: '1234',
      picture_url:
        'https://http2.mlstatic.com/resources/frontend/statics/growth-sellers-landings/device-mlb-point-i_medium2x.png',
      category_id: 'MLB1055',
    },
  ],
  expiration_time: 'P3Y6M4DT12H30M5S',
};

const MANUAL: Partial<Order> = { ...CREATED, processing_mode: 'manual', capture_mode: 'automatic' };
const TWO_PAYMENTS = { payments: [newPayment('60.00', CREATED), newPayment('40.00', CREATED)] };

/** The verbs without faults. */
export const DEMO_STORIES: readonly MercadoPagoDemo[] = [
  {
    id: 'ORD01J49MMW3SSBK5PSV3DFR32959',
    shows: "The capture page's own example: 24.50 authorized; capture pays it and answers the page's body.",
    fields: CAPTURE_EXAMPLE,
  },
  {
    id: 'ORD01J67CQQH5904WDBVZEM4JMEP3',
    shows: "The process page's own example: 24.90 in manual mode; process pays it and answers the whole order.",
    fields: PROCESS_EXAMPLE,
  },
  {
    id: 'ORDDEMOPROCESSTOCAPTURE0001',
    shows: 'Process authorizes it (waiting_capture), then capture pays it.',
    fields: { ...MANUAL, capture_mode: 'manual' },
  },
  {
    id: 'ORDDEMOCAPTURESETTLES000001',
    shows: 'Capture answers processing/in_process; a moment later the order is paid.',
    fields: { external_reference: 'APRO-CONT ext_ref_1234' },
  },
  {
    id: 'ORDDEMOPROCESSSETTLES000001',
    shows: 'Process answers processing/in_process; a moment later the order is paid.',
    fields: { ...MANUAL, external_reference: 'CONT ext_ref_1234' },
  },
  {
    id: 'ORDDEMOPROCESSCHALLENGE0001',
    shows: 'Process starts it and the payer has to pass a 3-D Secure challenge.',
    fields: { ...MANUAL, external_reference: 'CHAL ext_ref_1234' },
  },
  {
    id: 'ORDDEMOCAPTUREDECLINED00001',
    shows: 'Capture answers 402: the issuer rejects the only payment.',
    fields: { external_reference: 'APRO-OTHE ext_ref_1234' },
  },
  {
    id: 'ORDDEMOPROCESSDECLINED00001',
    shows: 'Process answers 402: the card has insufficient funds.',
    fields: { ...MANUAL, external_reference: 'FUND ext_ref_1234' },
  },
  {
    id: 'ORDDEMOPROCESSMIXED00000001',
    shows: 'Process answers 402 although one of its two payments was paid; the order waits for a retry.',
    fields: { ...MANUAL, external_reference: 'APRO+OTHE ext_ref_1234', transactions: TWO_PAYMENTS },
  },
];
