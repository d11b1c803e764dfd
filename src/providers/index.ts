import { mercadopago } from './mercadopago/index.js';
import type { ProviderDefinition } from './provider.js';
import { vnda } from './vnda/index.js';

/** Every provider, one line each. */
export const providers: readonly ProviderDefinition[] = [mercadopago, vnda];

/** Describes how to read the settings of each provider's accounts. */
export const settingsReaders = providers.map(({ settings }) => settings);
