import { providerContract, readFixtures } from '../../contract/provider.contract.js';
import { mercadopagoAdapter, PROVIDER_KEY } from '../adapters.js';

const ERRORS = [
  '400 empty_required_header',
  '400 invalid_idempotency_key_length',
  '400 invalid_path_param',
  '401 401',
  '401 any other',
  '401 any other, empty',
  '401 invalid_credentials',
  '402 402',
  '402 failed',
  '402 mixed',
  '402 without data',
  '402 of another order',
  '403 forbidden',
  '403 PA_UNAUTHORIZED_RESULT_FROM_POLICIES',
  '404 order_not_found',
  '409 idempotency_key_already_used',
  '409 operation_not_supported',
  '423 resource_locked',
  '429 too_many_requests',
  '429 usage_quota_exceeded',
  '500 idempotency_validation_failed',
  '500 internal_error',
  '5xx other',
  '400 unlisted code',
  '405 unlisted code',
  '415 unlisted code',
  '422 unlisted code',
  '408 unlisted',
  '409 unlisted',
  '424 unlisted',
  '302 unreadable',
  '400 unreadable',
  '404 unreadable',
  '409 unreadable',
  '429 unreadable',
  'several errors',
  'several errors, one open',
];

const ANSWERS = [
  'example',
  'processed/accredited',
  'processed/partially_refunded',
  'processed/refunded',
  'processed/a_new_detail',
  'processing/in_process',
  'processing/in_review',
  'processing/pending_review_manual',
  'in_review/in_review',
  'action_required/waiting_capture',
  'action_required/waiting_payment',
  'action_required/waiting_transfer',
  'action_required/waiting_retry',
  'action_required/pending_challenge',
  'action_required/a_new_detail',
  'refunded/refunded',
  'charged_back/in_process',
  'failed/failed',
  'failed, no payments',
  'failed, mixed',
  'failed, a payment unreadable',
  'canceled/canceled',
  'cancelled/canceled',
  'canceled/expired',
  'cancelled/expired',
  'expired/expired',
  'created/created',
  'unlisted status',
  'unreadable body',
  'foreign body',
  "another order's id",
];

const INQUIRIES = [
  'processed/accredited',
  'processed/refunded',
  'refunded/refunded',
  'charged_back/in_process',
  'processing/in_process',
  'in_review/in_review',
  'action_required/waiting_capture',
  'action_required/pending_challenge',
  'action_required/waiting_payment',
  'action_required/a_new_detail',
  'created/created',
  'failed/failed',
  'failed, no payments',
  'failed, mixed',
  'canceled/canceled',
  'cancelled/canceled',
  'canceled/expired',
  'expired/expired',
  '404',
  'unreadable',
  'unlisted status',
  "another order's id",
  'after a 409, processed/accredited',
  'after a 409, action_required/waiting_payment',
  'after a 409, canceled/canceled',
  'after a 409, levitating/above_the_ground',
  'after a 409 with an earlier send, processed/accredited',
  'after a 409, unreadable',
];

const ofBoth = (rows: readonly string[]) => rows.flatMap((row) => [`CAPTURE ${row}`, `PROCESS ${row}`]);

const OF_ONE_VERB = [
  'CAPTURE 409 cannot_capture_order',
  'CAPTURE 400 invalid_total_amount (a code of process alone)',
  'PROCESS 400 invalid_total_amount',
  'PROCESS 400 invalid_order_mode_for_operation',
  'PROCESS 409 cannot_capture_order (a code of capture alone)',
];

const common = { adapter: mercadopagoAdapter, providerKey: PROVIDER_KEY };

providerContract('Mercado Pago: errors', {
  ...common,
  fixtures: readFixtures('mercadopago', 'errors'),
  rows: [...ofBoth(ERRORS), ...OF_ONE_VERB],
});

providerContract('Mercado Pago: answers', {
  ...common,
  fixtures: readFixtures('mercadopago', 'answers'),
  rows: ofBoth(ANSWERS),
});

providerContract('Mercado Pago: inquiries', {
  ...common,
  fixtures: readFixtures('mercadopago', 'inquiries'),
  rows: ofBoth(INQUIRIES),
});
