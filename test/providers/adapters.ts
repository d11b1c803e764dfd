import { mercadopago } from '../../src/providers/mercadopago/index.js';
import { vnda } from '../../src/providers/vnda/index.js';
import { configured } from './cases.js';

export const PROVIDER_KEY = '0d5020ed-1af6-469c-ae06-c3bec19954bb';

export const { settings: mercadopagoSettings, adapter: mercadopagoAdapter } = configured(mercadopago);
export const { settings: vndaSettings, adapter: vndaAdapter } = configured(vnda);

export const aReply = (status: number, json?: unknown) => ({ status, requestId: 'request-1', notBefore: null, json });
