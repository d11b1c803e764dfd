/** `account:providerOrderId`. One order has one id. */
export type OrderId = `${string}:${string}`;

export interface OrderRef {
  /** The configured name of the account: the first part of the order id. */
  readonly account: string;
  readonly providerOrderId: string;
}

export const isSameOrder = (a: OrderRef, b: OrderRef): boolean =>
  a.account === b.account && a.providerOrderId === b.providerOrderId;

const ACCOUNT_NAME = /^[a-z][a-z0-9-]{0,31}$/;
const ORDER_ID = /^([a-z][a-z0-9-]{0,31}):([A-Za-z0-9_-]{1,128})$/;

export const isAccountName = (text: string): boolean => ACCOUNT_NAME.test(text);

export const toOrderId = ({ account, providerOrderId }: OrderRef): OrderId => `${account}:${providerOrderId}`;

/** Undefined if the text is not an order id. The adapter decides which ids its provider accepts. */
export const parseOrderId = (text: string): OrderRef | undefined => {
  const [, account, providerOrderId] = ORDER_ID.exec(text) ?? [];
  return account && providerOrderId ? { account, providerOrderId } : undefined;
};

export const isOperationId = (text: string): boolean => /^op_[0-9a-f-]{36}$/.test(text);

/** 1 to 64 visible ASCII characters. */
export const isIdempotencyKey = (text: string): boolean => /^[\x21-\x7e]{1,64}$/.test(text);
