import { z } from 'zod';
import { isLoopback } from '../../lib/loopback.js';
import { Secret } from '../../platform/secret.js';

/** The settings of an account at Mercado Pago. */
export interface MercadoPagoSettings {
  readonly accessToken: Secret;
  readonly baseUrl: string;
}

/** Describes how `config` reads the settings: from these variables, or from an entry of ACCOUNTS_FILE. */
export const settings = {
  provider: 'mercadopago',
  variables: { accessToken: 'MERCADOPAGO_ACCESS_TOKEN', baseUrl: 'MERCADOPAGO_BASE_URL' },
  expects: {
    accessToken: 'an access token of 10 to 512 visible ASCII characters',
    baseUrl: 'an https URL (http only on loopback)',
  },
  secrets: ['accessToken'],
  credentialShapes: [/(?:APP_USR-|TEST-(?=[\w-]{6}))[\w-]+/],
  schema: z.strictObject({
    accessToken: z
      .string()
      .regex(/^[\x21-\x7e]{10,512}$/)
      .transform((text) => new Secret(text)),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .refine((url) => url.startsWith('https:') || (URL.canParse(url) && isLoopback(url)))
      .default('https://api.mercadopago.com'),
  }),
  merchantOf: ({ accessToken }: MercadoPagoSettings) => accessToken.reveal(),
} as const;
