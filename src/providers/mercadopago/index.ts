import { createHash } from 'node:crypto';
import type { AccountIdentity } from '../../domain/account.js';
import { identityUrlOf, isLoopback } from '../../lib/loopback.js';
import type { Adapter, ProviderDefinition } from '../provider.js';
import { translateInquiry } from './inquiry.js';
import { CAPTURE_WINDOW_DAYS } from './order.js';
import { translateOrder } from './read.js';
import { requestFor, requestForOrder } from './requests.js';
import { type MercadoPagoSettings, settings } from './settings.js';
import { translate } from './translate.js';
import { findUnrecognized } from './unrecognized.js';
import { readReply, type WireReply } from './wire.js';

const ORDER_ID = /^[A-Za-z0-9_-]{10,64}$/;
const ORDER_ID_FAULT =
  'A Mercado Pago order id has 10 to 64 letters, digits, "_" or "-", such as ORD01J49MMW3SSBK5PSV3DFR32959.';

/** Mercado Pago Orders: https://www.mercadopago.com.br/developers/en/reference */
export const mercadopago: ProviderDefinition<MercadoPagoSettings> = {
  name: 'mercadopago',
  displayName: 'Mercado Pago',
  capabilities: {
    operations: ['CAPTURE', 'PROCESS'],
    partialCapture: false,
    idempotency: 'KEY',
    captureWindowDays: CAPTURE_WINDOW_DAYS,
  },
  settings,
  identityOf,
  createAdapter: (account, settings): Adapter<WireReply> => ({
    orderIdFault: (providerOrderId) => (ORDER_ID.test(providerOrderId) ? null : ORDER_ID_FAULT),
    requestFor: (intention, providerKey) => requestFor(settings, intention, providerKey),
    requestForOrder: (providerOrderId) => requestForOrder(settings, providerOrderId),
    read: readReply,
    translate: (intention, reply) => translate(account, intention, reply),
    translateOrder: (providerOrderId, reply) => translateOrder(account, providerOrderId, reply),
    translateInquiry: (intention, reply, context) => translateInquiry(account, intention, reply, context),
    findUnrecognized,
  }),
};

/** An access token ends with the seller's number: "APP_USR-…-446566691". A renewed token keeps that number. */
const SELLER = /-(\d{3,20})$/;

function identityOf({ accessToken, baseUrl }: MercadoPagoSettings): AccountIdentity {
  const token = accessToken.reveal();
  const seller = SELLER.exec(token)?.[1];
  return {
    provider: 'mercadopago',
    baseUrl: identityUrlOf(baseUrl),
    shop: null,
    mode: isLoopback(baseUrl) ? 'SIMULATED' : token.startsWith('TEST-') ? 'TEST' : 'LIVE',
    owner: seller === undefined ? null : createHash('sha256').update(seller).digest('hex'),
  };
}
