import { mercadopago } from './mercadopago/index.js';
import type { ProviderDefinition } from './provider.js';
import { vnda } from './vnda/index.js';

/** Every provider that Guichê speaks to: one line each. */
export const providers: readonly ProviderDefinition[] = [mercadopago, vnda];

/** How the settings of each provider's accounts are read. */
export const settingsReaders = providers.map(({ settings }) => settings);
