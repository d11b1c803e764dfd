import type { Store } from '../store.js';
import { jsonAnswer } from '../wire/answer.js';
import type { Backend, PerformedRequest, Route, WireRequest } from '../wire/backend.js';
import type { Verb } from '../wire/request-record.js';
import { cancel } from './cancel.js';
import { capture } from './capture.js';
import { create } from './create.js';
import { errorAnswer } from './errors.js';
import { claimKey, concludeKey, type KeyEntry } from './idempotency-keys.js';
import type { StoredOrder } from './order.js';
import { processOrder } from './process.js';
import { refund } from './refund.js';
import { keyOf, refuseRequest } from './refuse-request.js';
import { search } from './search.js';
import { settled } from './settle.js';
import type { Transition, Verbs } from './transition.js';

export interface MercadoPagoState {
  readonly orders: Store<StoredOrder>;
  readonly keys: Store<KeyEntry>;
  /** Keeps all changes during this work, or none. */
  readonly atomically: <T>(work: () => T) => T;
  readonly accessToken: string;
  readonly settleMs: number;
  readonly now: () => number;
  /** True: any second use of an idempotency key is a conflict, one possible meaning of the reference pages. */
  eachKeyOnce: boolean;
}

const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/orders', verb: 'list' },
  { method: 'POST', path: '/v1/orders', verb: 'create' },
  { method: 'GET', path: '/v1/orders/:orderId', verb: 'get' },
  { method: 'POST', path: '/v1/orders/:orderId/capture', verb: 'capture' },
  { method: 'POST', path: '/v1/orders/:orderId/process', verb: 'process' },
  { method: 'POST', path: '/v1/orders/:orderId/cancel', verb: 'cancel' },
  { method: 'POST', path: '/v1/orders/:orderId/refund', verb: 'refund' },
];

const READ: Verbs = ({ order }) => ({ answer: jsonAnswer(200, order) });

const VERB_ON_ORDER: { readonly [verb in Verb]?: Verbs } = {
  get: READ,
  capture,
  process: processOrder,
  cancel,
  refund,
};

function parsed(body: string): { readonly value: unknown } | undefined {
  if (body === '') return { value: undefined };
  try {
    return { value: JSON.parse(body) };
  } catch {
    return undefined;
  }
}

/** The order as it stands now, after the passed time. */
export function currentOrder({ orders, now }: MercadoPagoState, id: string): StoredOrder | undefined {
  const stored = orders.get(id);
  return stored && settled(stored, now());
}

function transitionOf(request: WireRequest, state: MercadoPagoState): Transition {
  const body = parsed(request.body);
  if (body === undefined) return { answer: errorAnswer('json_syntax_error') };
  const { verb, orderId } = request;
  if (verb === null) return { answer: errorAnswer('not_found') };
  if (verb === 'create') return create(body.value, state.settleMs, state.now());
  if (verb === 'list') {
    const orders = state.orders.all().map((stored) => settled(stored, state.now()).order);
    return { answer: search(orders, request.query) };
  }
  const stored = currentOrder(state, orderId ?? '');
  const act = VERB_ON_ORDER[verb];
  if (stored === undefined || act === undefined) return { answer: errorAnswer('order_not_found') };
  return act(stored, state.now(), body.value);
}

function carryOut(request: WireRequest, state: MercadoPagoState): PerformedRequest {
  const { answer, next } = transitionOf(request, state);
  if (next !== undefined) state.orders.put(next.order.id, next);
  return { answer, effect: next !== undefined };
}

export function createMercadoPagoBackend(state: MercadoPagoState): Backend {
  return {
    provider: 'mercadopago',
    routes: ROUTES,
    canonicalOrderId: (id) => id,
    tooManyRequests: errorAnswer('too_many_requests'),
    internalError: errorAnswer('internal_error'),
    perform: async (request, { beforeEffect, ignoreKey = false } = {}) => {
      const refusal = refuseRequest(request, state.accessToken);
      const key = request.method === 'GET' || ignoreKey ? null : keyOf(request);
      const said = refusal ?? (key === null ? undefined : claimKey(state.keys, key, request, state.eachKeyOnce));
      await beforeEffect?.();
      if (said !== undefined) return { answer: said, effect: false };
      return state.atomically(() => {
        const performed = carryOut(request, state);
        if (key !== null) concludeKey(state.keys, key, performed.answer);
        return performed;
      });
    },
  };
}
