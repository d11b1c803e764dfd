import { emptyAnswer, htmlAnswer, jsonAnswer, type SimulatedAnswer } from '../wire/answer.js';
import type { VndaDemo } from './demo-states.js';
import { BOLETO } from './new-order.js';

/** One row of the contract's table of capture errors, with an order that shows it. */
export interface ErrorRow {
  readonly status: number;
  readonly body: string;
  readonly demo: VndaDemo;
}

function rowOf(id: string, { status, headers, body }: SimulatedAnswer, what: string): ErrorRow {
  const shows = `Capture always answers ${status} ${what}.`;
  return {
    status,
    body,
    demo: { id, shows, fault: { verbs: ['capture'], fault: { kind: 'answer', status, headers, body } } },
  };
}

const plain = (id: string, status: number): ErrorRow =>
  rowOf(id, jsonAnswer(status, { error: 'a message that no page lists' }), 'with a body that no page lists');

/** Every row of the table. */
export const ERROR_ROWS: readonly ErrorRow[] = [
  {
    status: 404,
    body: '{"error":"not found"}',
    demo: { id: 'E000000404', shows: 'This order does not exist: everything answers 404.', absent: true },
  },
  {
    status: 422,
    body: '{"error":"Capture was unsuccessful"}',
    demo: { id: 'E000000422', shows: 'A boleto: capture answers 422 Capture was unsuccessful.', fields: BOLETO },
  },
  rowOf(
    'E000001422',
    jsonAnswer(422, { error: 'Capture was unsuccessful' }),
    'although it is an authorized card order: the acquirer did not capture',
  ),
  rowOf('E000000401', emptyAnswer(401), 'with an empty body'),
  rowOf('E000000403', jsonAnswer(403, { error: 'forbidden' }), 'with a body that no page lists'),
  plain('E000000400', 400),
  plain('E000000405', 405),
  plain('E000000406', 406),
  plain('E000000415', 415),
  plain('E000000500', 500),
  rowOf('E000000502', htmlAnswer(502), 'with an HTML page'),
  rowOf('E000000503', emptyAnswer(503), 'with an empty body'),
  plain('E000000409', 409),
  rowOf('E000001404', htmlAnswer(404), 'with an HTML page'),
];
