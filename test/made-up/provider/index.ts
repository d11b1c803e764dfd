import { toOrderId } from '../../../src/domain/ids.js';
import type { Intention } from '../../../src/domain/operation/kind.js';
import type { Result } from '../../../src/domain/operation/result.js';
import type { ProviderAnswer } from '../../../src/domain/problem/problem.js';
import { type ProblemRow, problemFrom } from '../../../src/domain/problem/row.js';
import { identityUrlOf, isLoopback } from '../../../src/lib/loopback.js';
import type { Adapter, ProviderDefinition, ReplyHead, WireRequest } from '../../../src/providers/provider.js';
import { anOrder } from '../../support/an-order.js';
import { type QuitandaSettings, settings } from './settings.js';

/** Quitanda's JSON: `{ "number": "Q-00000001", "state": "waiting" }`, or `{ "fault": "…" }`. */
interface WireReply extends ReplyHead {
  readonly number: unknown;
  readonly state: unknown;
  readonly fault: unknown;
}

const NOT_FOUND: ProblemRow = { member: 'OrderNotFound', code: 'ORDER_NOT_FOUND', retry: 'NEVER' };
const UNAVAILABLE: ProblemRow = { member: 'ProviderUnavailable', code: 'UNREADABLE_PROVIDER_ANSWER', retry: 'LATER' };
const UNREADABLE: ProblemRow = { member: 'OutcomeUnknown', code: 'UNREADABLE_PROVIDER_ANSWER', retry: 'WAIT' };

const answerOf = ({ status, requestId, fault }: WireReply): ProviderAnswer => ({
  provider: 'quitanda',
  httpStatus: status,
  code: typeof fault === 'string' ? fault : null,
  message: null,
  details: [],
  requestId,
});

/** Sells fruit and vegetables. It has no idempotency keys; only the state of an order shows a payment. */
export const quitanda: ProviderDefinition<QuitandaSettings> = {
  name: 'quitanda',
  displayName: 'Quitanda Pay',
  capabilities: { operations: ['CAPTURE'], partialCapture: false, idempotency: 'KEY', captureWindowDays: 3 },
  settings,
  identityOf: ({ baseUrl, stall }) => ({
    provider: 'quitanda',
    baseUrl: identityUrlOf(baseUrl),
    shop: stall,
    mode: isLoopback(baseUrl) ? 'SIMULATED' : 'LIVE',
    owner: null,
  }),
  createAdapter: (account, { apiKey, stall }): Adapter<WireReply> => {
    const request = (method: WireRequest['method'], id: string, verb = '', headers = {}): WireRequest => ({
      method,
      path: `/stalls/${stall}/orders/${encodeURIComponent(id)}${verb}`,
      headers: { 'x-api-key': apiKey.reveal(), ...headers },
    });
    const subjectOf = (providerOrderId: string, reply: WireReply) => ({
      account,
      orderId: toOrderId({ account, providerOrderId }),
      provider: answerOf(reply),
    });
    const orderOf = (providerOrderId: string, { number, state }: WireReply) =>
      number === providerOrderId && (state === 'waiting' || state === 'taken')
        ? anOrder({
            id: toOrderId({ account, providerOrderId }),
            providerOrderId,
            status: state === 'taken' ? 'PAID' : 'AUTHORIZED',
            providerStatus: { status: state, detail: null },
          })
        : undefined;
    const judge = ({ providerOrderId }: Intention, reply: WireReply): Result => {
      const order = orderOf(providerOrderId, reply);
      if (order?.status === 'PAID') return { kind: 'applied', order, answer: answerOf(reply) };
      const subject = subjectOf(providerOrderId, reply);
      if (reply.status === 404) return { kind: 'refused', problem: problemFrom(NOT_FOUND, subject) };
      return { kind: 'unknown', cause: 'UNREADABLE_ANSWER', problem: problemFrom(UNREADABLE, subject) };
    };
    return {
      orderIdFault: (id) => (/^Q-\d{8}$/.test(id) ? null : 'An order of Quitanda has a number such as Q-00000001.'),
      requestFor: ({ providerOrderId }, providerKey) =>
        request('POST', providerOrderId, '/take', { 'x-request-key': providerKey }),
      requestForOrder: (providerOrderId) => request('GET', providerOrderId),
      read: ({ json, ...head }) => {
        const { number, state, fault } = { number: null, state: null, fault: null, ...Object(json) };
        return { ...head, number, state, fault };
      },
      translate: judge,
      translateOrder: (providerOrderId, reply) => {
        const order = orderOf(providerOrderId, reply);
        if (order) return { kind: 'found', order };
        const row = reply.status === 404 ? NOT_FOUND : UNAVAILABLE;
        return { kind: 'problem', problem: problemFrom(row, subjectOf(providerOrderId, reply)) };
      },
      translateInquiry: judge,
      findUnrecognized: ({ fault }) => (typeof fault === 'string' && fault !== 'no such order' ? [fault] : []),
    };
  },
};
