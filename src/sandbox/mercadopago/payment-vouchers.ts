import type { Payment, PaymentMethod } from './order.js';

/** One transparent pixel instead of the picture of a QR code. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const TICKET_HOST = 'https://www.mercadopago.com.br/sandbox/payments';

export const PIX_VOUCHER: Partial<PaymentMethod> = {
  qr_code:
    '00020126580014br.gov.bcb.pix0136b76aa9c2-2ec4-4110-954e-ebfe34f05b615204000053039865406100.005802BR5907Sandbox6009Sao Paulo62070503***63041D3D',
  qr_code_base64: PIXEL,
  ticket_url: `${TICKET_HOST}/pix`,
};

export const BOLETO_VOUCHER: Partial<PaymentMethod> = {
  barcode_content: '23791943800000100003380250600000123456789012',
  digitable_line: '23793380296060000012345678901204194380000010000',
  ticket_url: `${TICKET_HOST}/boleto`,
  financial_institution: 'Bradesco',
};

/** The data that the payer needs to pay. */
export const voucherOf = ({ payment_method: { type } }: Payment): Partial<PaymentMethod> =>
  type === 'ticket' ? BOLETO_VOUCHER : PIX_VOUCHER;
