import type { Intention, OperationKind } from '../../domain/operation/kind.js';
import type { WireRequest } from '../provider.js';
import type { VndaSettings } from './settings.js';

/** Last part of the path, by verb. Vnda has no `process`: its capabilities say so, and nobody asks. */
const SEGMENT_BY_KIND: Readonly<Record<OperationKind, string>> = { CAPTURE: 'capture', PROCESS: 'process' };

/** No body, and no key: Vnda takes none. */
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
