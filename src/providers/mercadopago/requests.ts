import type { Intention, OperationKind } from '../../domain/operation/kind.js';
import type { WireRequest } from '../provider.js';
import type { MercadoPagoSettings } from './settings.js';

/** The last part of the path, by verb. */
const SEGMENT_BY_KIND: Readonly<Record<OperationKind, string>> = { CAPTURE: 'capture', PROCESS: 'process' };

/** Capture and process have no body. The provider key makes the same request safe to repeat. */
export const requestFor = (settings: MercadoPagoSettings, intention: Intention, providerKey: string): WireRequest => ({
  method: 'POST',
  path: `${orderPath(intention.providerOrderId)}/${SEGMENT_BY_KIND[intention.kind]}`,
  headers: { ...headersOf(settings), 'x-idempotency-key': providerKey },
});

export const requestForOrder = (settings: MercadoPagoSettings, providerOrderId: string): WireRequest => ({
  method: 'GET',
  path: orderPath(providerOrderId),
  headers: headersOf(settings),
});

const orderPath = (providerOrderId: string): string => `/v1/orders/${encodeURIComponent(providerOrderId)}`;

const headersOf = ({ accessToken }: MercadoPagoSettings): Record<string, string> => ({
  accept: 'application/json',
  authorization: `Bearer ${accessToken.reveal()}`,
});
