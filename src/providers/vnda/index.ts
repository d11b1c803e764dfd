import type { AccountIdentity } from '../../domain/account.js';
import { identityUrlOf, isLoopback } from '../../lib/loopback.js';
import type { Adapter, ProviderDefinition } from '../provider.js';
import { translateInquiry } from './inquiry.js';
import { CAPTURE_WINDOW_DAYS } from './order.js';
import { translateOrder } from './read.js';
import { requestFor, requestForOrder } from './requests.js';
import { settings, type VndaSettings } from './settings.js';
import { translate } from './translate.js';
import { findUnrecognized } from './unrecognized.js';
import { readReply, type WireReply } from './wire.js';

const ORDER_CODE = /^[A-Za-z0-9-]{10,63}$/;
const ORDER_TOKEN = /^[0-9a-f]{64}$/;
const ORDER_CODE_FAULT = 'The id of a Vnda order is its code, of 10 to 63 letters, digits or "-", such as 7A4F490570.';
const ORDER_TOKEN_FAULT =
  "This is the order's token, which gives access to the order. Use the order's code instead, such as 7A4F490570.";

/** Vnda orders, captured through the store's acquirer (Pagar.me): https://developers.vnda.com.br */
export const vnda: ProviderDefinition<VndaSettings> = {
  name: 'vnda',
  displayName: 'Vnda',
  capabilities: {
    operations: ['CAPTURE'],
    partialCapture: false,
    idempotency: 'STATE',
    captureWindowDays: CAPTURE_WINDOW_DAYS,
  },
  settings,
  identityOf,
  createAdapter: (account, settings): Adapter<WireReply> => ({
    orderIdFault,
    requestFor: (intention) => requestFor(settings, intention),
    requestForOrder: (providerOrderId) => requestForOrder(settings, providerOrderId),
    read: readReply,
    translate: (intention, reply) => translate(account, intention, reply),
    translateOrder: (providerOrderId, reply) => translateOrder(account, providerOrderId, reply),
    translateInquiry: (intention, reply, context) => translateInquiry(account, intention, reply, context),
    findUnrecognized,
  }),
};

function orderIdFault(providerOrderId: string): string | null {
  if (ORDER_TOKEN.test(providerOrderId)) return ORDER_TOKEN_FAULT;
  return ORDER_CODE.test(providerOrderId) ? null : ORDER_CODE_FAULT;
}

const TEST_HOST = 'api.sandbox.vnda.com.br';

/** A token does not identify its owner; the shop does. */
function identityOf({ baseUrl, shopHost }: VndaSettings): AccountIdentity {
  const mode = new URL(baseUrl).hostname === TEST_HOST ? 'TEST' : 'LIVE';
  return {
    provider: 'vnda',
    baseUrl: identityUrlOf(baseUrl),
    shop: shopHost,
    mode: isLoopback(baseUrl) ? 'SIMULATED' : mode,
    owner: null,
  };
}
