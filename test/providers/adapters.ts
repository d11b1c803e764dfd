import { Secret } from '../../src/platform/secret.js';
import { mercadopago } from '../../src/providers/mercadopago/index.js';
import { vnda } from '../../src/providers/vnda/index.js';
import { asked } from '../contract/provider.contract.js';

export const MERCADOPAGO_TOKEN = 'APP_USR-fixture-token-446566691';
export const VNDA_TOKEN = 'vnda-fixture-token';
export const PROVIDER_KEY = '0d5020ed-1af6-469c-ae06-c3bec19954bb';

export const mercadopagoSettings = {
  accessToken: new Secret(MERCADOPAGO_TOKEN),
  baseUrl: 'https://api.mercadopago.com',
};

export const vndaSettings = {
  accessToken: new Secret(VNDA_TOKEN),
  shopHost: 'www.the-store.com.br',
  baseUrl: 'https://api.vnda.com.br',
};

export const mercadopagoAdapter = asked(mercadopago.createAdapter('mercadopago', mercadopagoSettings));
export const vndaAdapter = asked(vnda.createAdapter('vnda', vndaSettings));

export const aReply = (status: number, json?: unknown) => ({ status, requestId: 'request-1', notBefore: null, json });
