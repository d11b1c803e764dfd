import type { OrderSnapshot } from '../order/order.js';
import type { PaymentMethod } from '../order/payment-method.js';
import type { TransactionSnapshot } from '../order/transaction.js';
import type { Problem, ProviderAnswer } from '../problem/problem.js';
import type { Result } from './result.js';

/**
 * The whitelist of what a ledger keeps of a provider's answer: statuses, amounts, ids, acquirer codes, decline reasons,
 * card brand and last four digits. Names, documents, addresses, e-mails, tokens and free text stay out.
 */
export const toStoredResult = (result: Result): Result => {
  switch (result.kind) {
    case 'applied':
    case 'accepted':
      return { ...result, order: result.order && storedOrder(result.order), answer: storedAnswer(result.answer) };
    case 'seen':
      return { ...result, order: storedOrder(result.order) };
    default:
      return { ...result, problem: storedProblem(result.problem) };
  }
};

export const storedProblem = (problem: Problem): Problem => {
  const provider = problem.provider && storedAnswer(problem.provider);
  return 'order' in problem
    ? { ...problem, provider, order: problem.order && storedOrder(problem.order) }
    : { ...problem, provider };
};

/** "PAY01…: rejected_by_issuer": an id and a code. Anything else may be somebody's text. */
const DECLINE_DETAIL = /^[A-Za-z0-9_-]{1,64}: [a-z0-9_]{1,64}$/;

const storedAnswer = (answer: ProviderAnswer): ProviderAnswer => ({
  ...answer,
  message: null,
  details: answer.details.filter((detail) => DECLINE_DETAIL.test(detail)),
});

const storedOrder = (order: OrderSnapshot): OrderSnapshot => ({
  ...pick(order, ['id', 'providerOrderId', 'status', 'providerStatus', 'total', 'paid', 'refunded', 'captureBefore']),
  ...(order.transactions ? { transactions: order.transactions.map(storedTransaction) } : {}),
});

const storedTransaction = (transaction: TransactionSnapshot): TransactionSnapshot => ({
  ...pick(transaction, [
    'id',
    'providerTransactionId',
    'referenceId',
    'status',
    'providerStatus',
    'amount',
    'authorized',
    'captured',
    'refunded',
    'cost',
    'installments',
    'acquirer',
    'refusal',
  ]),
  ...(transaction.paymentMethod ? { paymentMethod: storedPaymentMethod(transaction.paymentMethod) } : {}),
});

const storedPaymentMethod = ({ type, brand, card }: PaymentMethod): PaymentMethod => ({
  type,
  brand,
  card: card && {
    brand: card.brand,
    lastDigits: card.lastDigits,
    firstDigits: null,
    holderName: null,
    country: null,
    expiration: null,
  },
  pix: null,
  boleto: null,
});

/** The named fields of a value, those that it has. */
const pick = <T extends object, K extends keyof T>(value: T, names: readonly K[]): Pick<T, K> =>
  Object.fromEntries(names.filter((name) => name in value).map((name) => [name, value[name]])) as Pick<T, K>;
