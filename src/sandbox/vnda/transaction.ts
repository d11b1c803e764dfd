import type { Item, Order, StoredOrder } from './order.js';
import { TRANSACTION_TEMPLATE } from './transaction-template.js';

/** The centavos of a number of reais, from its decimal text: 88.55 × 100 is not 8855 in binary. */
function centavos(reais: number): number {
  const [whole = '0', fraction = ''] = String(reais).split('.');
  return Number(whole + fraction.padEnd(2, '0').slice(0, 2));
}

const OUTCOME_BY_ANSWER = {
  paid: { status: 'paid', refuse_reason: null, status_reason: 'acquirer', acquirer_response_code: '0000' },
  authorized: { status: 'authorized', refuse_reason: null, status_reason: 'acquirer', acquirer_response_code: '0000' },
  refused: { status: 'refused', refuse_reason: 'acquirer', status_reason: 'acquirer', acquirer_response_code: '1016' },
} as const;

const toTransactionItem = (item: Item) => ({
  object: 'item',
  id: item.sku,
  title: item.product_name,
  unit_price: centavos(item.price),
  quantity: item.quantity,
  category: null,
  tangible: true,
  venue: null,
  date: null,
});

const amountsOf = (order: Order, isPaid: boolean) => {
  const amount = centavos(order.total);
  return { amount, authorized_amount: amount, paid_amount: isPaid ? amount : 0, refunded_amount: 0 };
};

/** The acquirer writes the same number under three names. */
const numbersOf = ({ payment_tid }: Order) => {
  const tid = Number(payment_tid);
  return { tid, nsu: tid, id: tid };
};

const personOf = ({ first_name, last_name, email }: Order) => {
  const name = `${first_name} ${last_name}`;
  const { customer, billing } = TRANSACTION_TEMPLATE;
  return {
    card_holder_name: name,
    customer: { ...customer, external_id: email, name, email },
    billing: { ...billing, name },
  };
};

/** The acquirer's answer to a capture: Pagar.me's transaction, which Vnda passes through. */
export function transactionOf({ order, behaviour }: StoredOrder, now: number): Readonly<Record<string, unknown>> {
  const { captureAnswers = 'paid', transaction } = behaviour;
  const date = new Date(now).toISOString();
  return {
    ...TRANSACTION_TEMPLATE,
    ...OUTCOME_BY_ANSWER[captureAnswers],
    ...amountsOf(order, captureAnswers === 'paid'),
    ...numbersOf(order),
    ...personOf(order),
    installments: order.installments ?? 1,
    date_created: new Date(order.received_at).toISOString(),
    date_updated: date,
    items: order.items.map(toTransactionItem),
    metadata: { order: order.code, 'seller-1': { name: 'default', package: `${order.code}-01` } },
    ...transaction,
  };
}
