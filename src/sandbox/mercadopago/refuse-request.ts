import type { Answer } from '../wire/answer.js';
import type { WireRequest } from '../wire/backend.js';
import { errorAnswer } from './errors.js';
import { isOrderId } from './ids.js';

const MAX_KEY_LENGTH = 64;

/** The key of a request, null for none. Node joins repeated headers. */
export const keyOf = (request: WireRequest): string | null => {
  const value = request.headers['x-idempotency-key'];
  return typeof value === 'string' && value !== '' ? value : null;
};

function refuseToken({ authorization = '' }: WireRequest['headers'], accessToken: string): Answer | undefined {
  if (authorization === `Bearer ${accessToken}`) return undefined;
  return errorAnswer(authorization.startsWith('Bearer TEST-') ? 'invalid_credentials' : '401');
}

function refuseKey(request: WireRequest): Answer | undefined {
  if (request.method === 'GET') return undefined;
  const key = keyOf(request);
  if (key === null) return errorAnswer('empty_required_header');
  return key.length > MAX_KEY_LENGTH ? errorAnswer('invalid_idempotency_key_length') : undefined;
}

/** What is wrong with a request before any order is looked at; undefined when nothing is. */
export function refuseRequest(request: WireRequest, accessToken: string): Answer | undefined {
  const refusal = refuseToken(request.headers, accessToken) ?? refuseKey(request);
  if (refusal !== undefined) return refusal;
  if (request.orderId !== null && !isOrderId(request.orderId)) return errorAnswer('invalid_path_param');
  return undefined;
}
