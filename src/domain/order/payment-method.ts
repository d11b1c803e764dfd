export const PaymentMethodType = {
  CREDIT_CARD: 'CREDIT_CARD',
  DEBIT_CARD: 'DEBIT_CARD',
  PIX: 'PIX',
  BOLETO: 'BOLETO',
  BANK_TRANSFER: 'BANK_TRANSFER',
  WALLET: 'WALLET',
  OTHER: 'OTHER',
} as const;
export type PaymentMethodType = keyof typeof PaymentMethodType;

export interface PaymentMethod {
  readonly type: PaymentMethodType;
  /** The brand or scheme, as the provider names it: visa, pix, boleto. */
  readonly brand: string | null;
  readonly card: Card | null;
  readonly pix: Pix | null;
  readonly boleto: Boleto | null;
}

/** It never holds a full number or a token. */
export interface Card {
  readonly firstDigits: string | null;
  readonly lastDigits: string | null;
  readonly holderName: string | null;
  readonly brand: string | null;
  readonly country: string | null;
  /** MM/YY */
  readonly expiration: string | null;
}

export interface Pix {
  readonly qrCode: string | null;
  readonly qrCodeBase64: string | null;
  readonly ticketUrl: string | null;
  readonly expiresAt: Date | null;
}

export interface Boleto {
  readonly barcode: string | null;
  readonly digitableLine: string | null;
  readonly url: string | null;
  readonly expiresAt: Date | null;
}
