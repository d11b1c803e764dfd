import type { Store } from '../store.js';
import { emptyAnswer, jsonAnswer } from '../wire/answer.js';
import type { Backend, PerformedRequest, Route, WireRequest } from '../wire/backend.js';
import { list } from './list.js';
import type { StoredOrder } from './order.js';
import { type Act, cancel, capture, chargeback, confirm, settled, type Transition } from './transitions.js';

export interface VndaState {
  /** By order code. */
  readonly orders: Store<StoredOrder>;
  readonly accessToken: string;
  readonly shopHosts: readonly string[];
  readonly now: () => number;
}

const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/api/v2/orders', verb: 'list' },
  { method: 'GET', path: '/api/v2/orders/:orderId', verb: 'get' },
  { method: 'POST', path: '/api/v2/orders/:orderId/capture', verb: 'capture' },
  { method: 'POST', path: '/api/v2/orders/:orderId/cancel', verb: 'cancel' },
  { method: 'POST', path: '/api/v2/orders/:orderId/chargeback', verb: 'refund' },
  { method: 'POST', path: '/api/v2/orders/:orderId/confirm', verb: null },
];

/** The act for each last part of the path; confirm has no verb of its own. */
const ACT_BY_PATH_END: Readonly<Record<string, Act>> = { capture, cancel, chargeback, confirm };

/** The answer to an unknown order, and to an unknown shop. */
const NOT_FOUND = jsonAnswer(404, { error: 'not found' });

const read = ({ order, shippingAddress }: StoredOrder, query: URLSearchParams): Transition => ({
  answer: jsonAnswer(
    200,
    query.get('include_shipping_address') === 'true' ? { ...order, shipping_address: shippingAddress } : order,
  ),
});

/** The order as it stands now, after the passed time, by its code or its token. */
export function currentOrder({ orders, now }: VndaState, codeOrToken: string): StoredOrder | undefined {
  const stored = orders.get(codeOrToken) ?? orders.all().find(({ order }) => order.token === codeOrToken);
  return stored && settled(stored, now());
}

function transitionOf(request: WireRequest, state: VndaState): Transition {
  const { authorization, 'x-shop-host': shopHost } = request.headers;
  if (authorization !== `Bearer ${state.accessToken}`) return { answer: emptyAnswer(401) };
  if (typeof shopHost !== 'string' || !state.shopHosts.includes(shopHost)) return { answer: NOT_FOUND };

  if (request.verb === 'list') {
    const ofShop = state.orders.all().filter((stored) => stored.shopHost === shopHost);
    return {
      answer: list(
        ofShop.map((stored) => settled(stored, state.now()).order),
        request.query,
      ),
    };
  }
  const stored = currentOrder(state, request.orderId ?? '');
  if (stored === undefined || stored.shopHost !== shopHost) return { answer: NOT_FOUND };
  if (request.verb === 'get') return read(stored, request.query);
  const end = request.path.split('?')[0]?.split('/').at(-1) ?? '';
  return ACT_BY_PATH_END[end]?.(stored, state.now()) ?? { answer: NOT_FOUND };
}

function carryOut(request: WireRequest, state: VndaState): PerformedRequest {
  const { answer, next } = transitionOf(request, state);
  if (next !== undefined) state.orders.put(next.order.code, next);
  return { answer, effect: next !== undefined };
}

export function createVndaBackend(state: VndaState): Backend {
  return {
    provider: 'vnda',
    routes: ROUTES,
    canonicalOrderId: (id) => currentOrder(state, id)?.order.code ?? id,
    tooManyRequests: jsonAnswer(429, { error: 'too many requests' }),
    internalError: jsonAnswer(500, { error: 'internal server error' }),
    perform: async (request, { beforeEffect } = {}) => {
      await beforeEffect?.();
      return carryOut(request, state);
    },
  };
}
