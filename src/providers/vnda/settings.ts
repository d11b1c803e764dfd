import { z } from 'zod';
import { isLoopback } from '../../lib/loopback.js';
import { Secret } from '../../platform/secret.js';

/** The settings of an account at Vnda. */
export interface VndaSettings {
  readonly accessToken: Secret;
  /** The store's public domain, sent as X-Shop-Host. */
  readonly shopHost: string;
  readonly baseUrl: string;
}

/** Describes how `config` reads the settings: from these variables, or from an entry of ACCOUNTS_FILE. */
export const settings = {
  provider: 'vnda',
  variables: { accessToken: 'VNDA_ACCESS_TOKEN', shopHost: 'VNDA_SHOP_HOST', baseUrl: 'VNDA_BASE_URL' },
  expects: {
    accessToken: 'an access token of 10 to 512 visible ASCII characters',
    shopHost: "the store's public domain, such as www.the-store.com.br",
    baseUrl: 'an https URL (http only on loopback)',
  },
  secrets: ['accessToken'],
  // A token of Vnda has no recognizable shape.
  credentialShapes: [],
  schema: z.strictObject({
    accessToken: z
      .string()
      .regex(/^[\x21-\x7e]{10,512}$/)
      .transform((text) => new Secret(text)),
    shopHost: z.string().regex(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:\d{1,5})?$/i),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .refine((url) => url.startsWith('https:') || (URL.canParse(url) && isLoopback(url)))
      .default('https://api.vnda.com.br'),
  }),
  merchantOf: ({ shopHost }: VndaSettings) => shopHost.toLowerCase(),
} as const;
