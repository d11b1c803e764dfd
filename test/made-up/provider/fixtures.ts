import type { Fixture } from '../../contract/provider.contract.js';

export const API_KEY = 'qk-0123456789abcdef';
export const STALL = '12';
export const ORDER = 'Q-00000001';
export const PROVIDER_KEY = 'a-key-of-ours';

const capture = (row: string, reply: Fixture['reply'], result: Fixture['result']): Fixture => ({
  row,
  operation: { kind: 'CAPTURE', providerOrderId: ORDER },
  request: {
    method: 'POST',
    path: `/stalls/${STALL}/orders/${ORDER}/take`,
    headers: { 'x-api-key': API_KEY, 'x-request-key': PROVIDER_KEY },
  },
  reply,
  result,
  source: 'made up',
});

const UNKNOWN = {
  kind: 'unknown',
  cause: 'UNREADABLE_ANSWER',
  member: 'OutcomeUnknown',
  category: 'UNKNOWN_OUTCOME',
  code: 'UNREADABLE_PROVIDER_ANSWER',
  retry: 'WAIT',
};

export const fixtures: readonly Fixture[] = [
  capture('taken', { status: 200, json: { number: ORDER, state: 'taken' } }, { kind: 'applied', orderStatus: 'PAID' }),
  capture('still waiting', { status: 200, json: { number: ORDER, state: 'waiting' } }, UNKNOWN),
  capture('no JSON', { status: 502 }, UNKNOWN),
  capture(
    'no such order',
    { status: 404, json: { fault: 'no such order' } },
    { kind: 'refused', member: 'OrderNotFound', category: 'NOT_FOUND', code: 'ORDER_NOT_FOUND', retry: 'NEVER' },
  ),
];

/** Every row of its contract: the verb, then the row. */
export const rows = ['taken', 'still waiting', 'no JSON', 'no such order'].map((row) => `CAPTURE ${row}`);
