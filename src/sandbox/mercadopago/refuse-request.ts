import type { SimulatedAnswer } from '../wire/answer.js';
import type { WireRequest } from '../wire/backend.js';
import { errorAnswer } from './errors.js';
import { isOrderId } from './ids.js';

const MAX_KEY_LENGTH = 64;

/** The idempotency key of a request; null if there is none. Node.js joins repeated headers. */
export const keyOf = (request: WireRequest): string | null => {
  const value = request.headers['x-idempotency-key'];
  return typeof value === 'string' && value !== '' ? value : null;
};

function refuseToken({ authorization = '' }: WireRequest['headers'], accessToken: string): SimulatedAnswer | undefined {
  if (authorization === `Bearer ${accessToken}`) return undefined;
  return errorAnswer(authorization.startsWith('Bearer TEST-') ? 'invalid_credentials' : '401');
}

function refuseKey(request: WireRequest): SimulatedAnswer | undefined {
  if (request.method === 'GET') return undefined;
  const key = keyOf(request);
  if (key === null) return errorAnswer('empty_required_header');
  return key.length > MAX_KEY_LENGTH ? errorAnswer('invalid_idempotency_key_length') : undefined;
}

/** The refusal of a request before any order is read; undefined if the request is valid. */
export function refuseRequest(request: WireRequest, accessToken: string): SimulatedAnswer | undefined {
  const refusal = refuseToken(request.headers, accessToken) ?? refuseKey(request);
  if (refusal !== undefined) return refusal;
  if (request.orderId !== null && !isOrderId(request.orderId)) return errorAnswer('invalid_path_param');
  return undefined;
}
