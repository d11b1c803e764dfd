import type { Order, Status } from './order.js';
import { ACCREDITED, failedBecause, IN_PROCESS, PENDING_CHALLENGE } from './statuses.js';

/** The cardholder names of the provider's test cards, and similar four-letter names for the other reasons. */
const STATUS_BY_TEST_NAME: Readonly<Record<string, Status>> = {
  APRO: ACCREDITED,
  CONT: IN_PROCESS,
  CHAL: PENDING_CHALLENGE,
  OTHE: failedBecause('rejected_by_issuer'),
  FUND: failedBecause('insufficient_amount'),
  CAFU: failedBecause('card_insufficient_amount'),
  CALL: failedBecause('required_call_for_authorize'),
  SECU: failedBecause('bad_filled_card_data'),
  EXPI: failedBecause('bad_filled_card_data'),
  FORM: failedBecause('bad_filled_card_data'),
  TOKE: failedBecause('invalid_card_token'),
  LOCK: failedBecause('card_disabled'),
  HIGH: failedBecause('high_risk'),
  ATTE: failedBecause('max_attempts_exceeded'),
  LIMI: failedBecause('amount_limit_exceeded'),
  INST: failedBecause('invalid_installments'),
  DUPL: failedBecause('cc_rejected_duplicated_payment'),
  REAS: failedBecause('cc_rejected_other_reason'),
  LATE: failedBecause('3ds_challenge_expired'),
  ERRO: failedBecause('processing_error'),
  ODDS: failedBecause('a_reason_nobody_has_listed'),
};

const NAMES = Object.keys(STATUS_BY_TEST_NAME).join('|');
const PATTERN = new RegExp(
  `^(?<process>(?:${NAMES})(?:\\+(?:${NAMES}))*)(?:-(?<capture>(?:${NAMES})(?:\\+(?:${NAMES}))*))?(?![A-Za-z])`,
);

/**
 * The outcome of each payment of the order. `external_reference` or `description` begins with a test name: `OTHE`
 * refuses at process, `APRO-OTHE` authorizes and refuses at capture, `APRO+OTHE` pays the first payment and refuses
 * the second.
 */
export function outcomeOf(order: Order, step: 'process' | 'capture'): (paymentIndex: number) => Status {
  const match = PATTERN.exec(order.external_reference) ?? PATTERN.exec(order.description ?? '');
  const names = match?.groups?.[step]?.split('+') ?? [];
  return (paymentIndex) => STATUS_BY_TEST_NAME[names[paymentIndex] ?? names.at(-1) ?? 'APRO'] ?? ACCREDITED;
}
