import type { Intention, OperationKind } from '../../domain/operation/kind.js';
import type { WireRequest } from '../provider.js';
import type { VndaSettings } from './settings.js';

/** The last part of the path, by verb. Vnda's capabilities have no `process`, so that row is never used. */
const SEGMENT_BY_KIND: Readonly<Record<OperationKind, string>> = { CAPTURE: 'capture', PROCESS: 'process' };

/** The request has no body and no provider key, because Vnda accepts none. */
export const requestFor = (settings: VndaSettings, intention: Intention): WireRequest => ({
  method: 'POST',
  path: `${orderPath(intention.providerOrderId)}/${SEGMENT_BY_KIND[intention.kind]}`,
  headers: headersOf(settings),
});

export const requestForOrder = (settings: VndaSettings, providerOrderId: string): WireRequest => ({
  method: 'GET',
  path: `${orderPath(providerOrderId)}?include_shipping_address=true`,
  headers: headersOf(settings),
});

const orderPath = (providerOrderId: string): string => `/api/v2/orders/${encodeURIComponent(providerOrderId)}`;

const headersOf = ({ accessToken, shopHost }: VndaSettings): Record<string, string> => ({
  accept: 'application/json',
  authorization: `Bearer ${accessToken.reveal()}`,
  'x-shop-host': shopHost,
});
