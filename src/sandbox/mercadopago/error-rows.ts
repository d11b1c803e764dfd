import type { Fault } from '../faults/fault.js';
import { htmlAnswer, jsonAnswer, type SimulatedAnswer } from '../wire/answer.js';
import type { MercadoPagoDemo } from './demo-states.js';
import { type ErrorCode, errorAnswer } from './errors.js';
import { newPayment } from './new-order.js';
import { CREATED } from './statuses.js';

type MoneyVerb = 'capture' | 'process';

/** One row of the contract's error table, with an order that shows it. */
export interface ErrorRow {
  readonly status: number;
  /** Null if the body has no code. */
  readonly code: string | null;
  readonly verbs: readonly MoneyVerb[];
  readonly demo: MercadoPagoDemo;
}

const BOTH: readonly MoneyVerb[] = ['capture', 'process'];

const UNLISTED = 'Something that no reference page lists.';

const asFault = ({ status, headers, body }: SimulatedAnswer): Fault => ({ kind: 'answer', status, headers, body });

/** `what` describes the answer in words. */
function rowOf(id: string, code: string | null, answer: SimulatedAnswer, what: string): ErrorRow {
  const { status } = answer;
  const shows = `Capture and process always answer ${status} ${what}.`;
  return { status, code, verbs: BOTH, demo: { id, shows, fault: { verbs: BOTH, fault: asFault(answer) } } };
}

const listed = (id: string, code: ErrorCode, what: string = code): ErrorRow => rowOf(id, code, errorAnswer(code), what);

const unlisted = (id: string, status: number, code: string): ErrorRow =>
  rowOf(id, code, jsonAnswer(status, { errors: [{ code, message: UNLISTED }] }), `${code}, which no page lists`);

/** Rows that follow from the order's own state, without a fault. */
const BY_STATE: readonly ErrorRow[] = [
  {
    status: 400,
    code: 'invalid_total_amount',
    verbs: ['process'],
    demo: {
      id: 'ORDDEMO400TOTALAMOUNT000001',
      shows: 'Process answers 400 invalid_total_amount: the sum of the payments is not the total.',
      fields: {
        ...CREATED,
        processing_mode: 'manual',
        total_amount: '100.00',
        transactions: { payments: [newPayment('99.00', CREATED)] },
      },
    },
  },
  {
    status: 400,
    code: 'invalid_order_mode_for_operation',
    verbs: ['process'],
    demo: {
      id: 'ORDDEMO400ORDERMODE00000001',
      shows: 'Created in automatic mode: process answers 400 invalid_order_mode_for_operation.',
      fields: { ...CREATED, processing_mode: 'automatic' },
    },
  },
  {
    status: 404,
    code: 'order_not_found',
    verbs: BOTH,
    demo: {
      id: 'ORDDEMO404ORDERNOTFOUND0001',
      shows: 'This order does not exist: everything answers 404.',
      absent: true,
    },
  },
  {
    status: 409,
    code: 'cannot_capture_order',
    verbs: ['capture'],
    demo: {
      id: 'ORDDEMO409CANNOTCAPTURE0001',
      shows: 'Canceled by the merchant: capture answers 409 cannot_capture_order.',
      fields: { status: 'canceled', status_detail: 'canceled' },
    },
  },
];

const FLAT_FORBIDDEN_CODE = 'PA_UNAUTHORIZED_RESULT_FROM_POLICIES';

const FLAT_FORBIDDEN = jsonAnswer(403, {
  code: FLAT_FORBIDDEN_CODE,
  message: 'At least one policy returned UNAUTHORIZED.',
  status: 403,
});

const FLAT_TOKEN = jsonAnswer(401, { error: 'unauthorized', message: 'invalid access token', status: 401 });

/** Every row of the table that has an HTTP status. */
export const ERROR_ROWS: readonly ErrorRow[] = [
  listed('ORDDEMO400EMPTYHEADER000001', 'empty_required_header'),
  listed('ORDDEMO400KEYLENGTH00000001', 'invalid_idempotency_key_length'),
  listed('ORDDEMO400PATHPARAM00000001', 'invalid_path_param'),
  listed('ORDDEMO401TOKENINCORRECT001', '401', 'with the code 401: the token is incorrect'),
  rowOf('ORDDEMO401FLATBODY000000001', null, FLAT_TOKEN, 'with a flat body'),
  listed('ORDDEMO401CREDENTIALS000001', 'invalid_credentials'),
  listed('ORDDEMO402CODE4020000000001', '402', 'with the code 402 and without the order'),
  listed('ORDDEMO402WITHOUTORDER00001', 'failed', 'failed, without the order'),
  listed('ORDDEMO403FORBIDDEN00000001', 'forbidden'),
  rowOf('ORDDEMO403POLICY00000000001', FLAT_FORBIDDEN_CODE, FLAT_FORBIDDEN, `${FLAT_FORBIDDEN_CODE}, in a flat body`),
  listed('ORDDEMO409KEYALREADYUSED001', 'idempotency_key_already_used'),
  listed('ORDDEMO409NOTSUPPORTED00001', 'operation_not_supported'),
  listed('ORDDEMO423RESOURCELOCKED001', 'resource_locked'),
  listed('ORDDEMO429QUOTAEXCEEDED0001', 'usage_quota_exceeded'),
  listed('ORDDEMO500KEYVALIDATION0001', 'idempotency_validation_failed'),
  listed('ORDDEMO500INTERNALERROR0001', 'internal_error'),
  rowOf('ORDDEMO503HTML0000000000001', null, htmlAnswer(503), 'with an HTML page'),
  unlisted('ORDDEMO400UNLISTEDCODE00001', 400, 'an_unlisted_code'),
  unlisted('ORDDEMO405UNLISTEDCODE00001', 405, 'method_not_allowed'),
  unlisted('ORDDEMO415UNLISTEDCODE00001', 415, 'unsupported_media_type'),
  unlisted('ORDDEMO422UNLISTEDCODE00001', 422, 'an_unlisted_code'),
  unlisted('ORDDEMO408UNLISTEDCODE00001', 408, 'request_timeout'),
  unlisted('ORDDEMO409UNLISTEDCODE00001', 409, 'an_unlisted_code'),
  unlisted('ORDDEMO424UNLISTEDCODE00001', 424, 'failed_dependency'),
  rowOf('ORDDEMO404HTML0000000000001', null, htmlAnswer(404), 'with an HTML page'),
  ...BY_STATE,
];
