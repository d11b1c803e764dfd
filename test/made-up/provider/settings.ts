import { z } from 'zod';
import { Secret } from '../../../src/platform/secret.js';

export interface QuitandaSettings {
  readonly apiKey: Secret;
  /** The name of a stall; all stalls share Quitanda's address. */
  readonly stall: string;
  readonly baseUrl: string;
}

/** Only `baseUrl` shares its name with a setting of another provider. */
export const settings = {
  provider: 'quitanda',
  variables: { apiKey: 'QUITANDA_API_KEY', stall: 'QUITANDA_STALL', baseUrl: 'QUITANDA_BASE_URL' },
  expects: {
    apiKey: 'a key of Quitanda, beginning with qk-',
    stall: 'the number of a stall',
    baseUrl: 'a URL',
  },
  secrets: ['apiKey'],
  credentialShapes: [/qk-[a-z0-9]{16}/],
  schema: z.strictObject({
    apiKey: z
      .string()
      .regex(/^qk-[a-z0-9]{16}$/)
      .transform((text) => new Secret(text)),
    stall: z.string().regex(/^\d+$/),
    baseUrl: z.url().default('https://api.quitanda.example'),
  }),
  merchantOf: ({ stall }: QuitandaSettings) => stall,
} as const;
