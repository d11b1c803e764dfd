import type { AuthorizedCaller } from '../../domain/caller.js';
import type { Order } from '../../domain/order/order.js';
import type { PaymentMethod } from '../../domain/order/payment-method.js';
import type { TransactionSnapshot } from '../../domain/order/transaction.js';

type Visible = Partial<Omit<Order, 'transactions'>> & {
  readonly transactions?: readonly TransactionSnapshot[] | null;
};

/**
 * The order as this caller may see it. Without the scope orders:payer the buyer's personal data is null; without
 * orders:provider-data the provider's own JSON is null.
 */
export const visibleOrder = <T extends Visible>(order: T, { scopes }: Pick<AuthorizedCaller, 'scopes'>): T => {
  const withPayer = scopes.has('orders:payer') ? order : withoutPayer(order);
  return scopes.has('orders:provider-data') ? withPayer : withoutProviderData(withPayer);
};

const withoutPayer = <T extends Visible>(order: T): T => ({
  ...order,
  payer: null,
  ...eachTransaction(order, ({ paymentMethod, ...transaction }) => ({
    ...transaction,
    ...(paymentMethod === undefined ? {} : { paymentMethod: withoutHolder(paymentMethod) }),
    payer: null,
    billing: null,
    shipping: null,
  })),
});

const withoutHolder = (method: PaymentMethod | null): PaymentMethod | null =>
  method && { ...method, card: method.card && { ...method.card, holderName: null } };

const withoutProviderData = <T extends Visible>(order: T): T => ({
  ...order,
  providerData: null,
  ...eachTransaction(order, (transaction) => ({ ...transaction, metadata: null, providerData: null })),
});

const eachTransaction = (
  { transactions }: Visible,
  change: (transaction: TransactionSnapshot) => TransactionSnapshot,
): Pick<Visible, 'transactions'> => (transactions ? { transactions: transactions.map(change) } : {});
