/** The order of Vnda's REST API, with the fields that the simulator knows. Amounts are numbers of reais. */
export interface Order {
  readonly code: string;
  readonly token: string;
  readonly status: string;
  readonly total: number;
  readonly subtotal: number;
  readonly discount_price: number;
  readonly shipping_price: number;
  readonly taxes: number | null;
  readonly received_at: string;
  readonly confirmed_at: string | null;
  readonly paid_at: string | null;
  readonly canceled_at: string | null;
  readonly updated_at: string;
  readonly email: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly cpf: string;
  readonly cnpj: string | null;
  readonly phone_area: string;
  readonly phone: string;
  readonly payment_method: string;
  readonly payment_gateway: string | null;
  readonly payment_tid: string | null;
  readonly payment_authorization: string | null;
  readonly card: boolean;
  readonly slip: boolean;
  readonly pix: boolean;
  readonly deposit: boolean;
  readonly card_number: string | null;
  readonly card_validity: string | null;
  readonly installments: number | null;
  readonly slip_url: string | null;
  readonly slip_due_date: string | null;
  readonly coupon_code: string | null;
  readonly channel: string;
  readonly items: readonly Item[];
  readonly shipping_address?: unknown;
}

export interface Item {
  readonly id: number;
  readonly product_id: number;
  readonly product_name: string;
  readonly product_type: string;
  readonly reference: string;
  readonly sku: string;
  readonly variant_name: string | null;
  readonly quantity: number;
  readonly price: number;
  readonly original_price: number;
  readonly total: number;
  readonly picture_url: string | null;
}

export interface OrderBehaviour {
  /** The transaction status in the answer of a capture (default: paid). */
  readonly captureAnswers?: 'paid' | 'authorized' | 'refused';
  /** The time from a capture that was not refused until `paid_at` is filled (default 0). */
  readonly paidAfterMs?: number;
  /** The store that has the order (default: the first). */
  readonly shopHost?: string;
  /** Fields that replace the defaults in the acquirer's transaction. */
  readonly transaction?: Readonly<Record<string, unknown>>;
}

/** An order as the simulator keeps it. */
export interface StoredOrder {
  readonly order: Order;
  readonly shippingAddress: unknown;
  readonly behaviour: OrderBehaviour;
  readonly shopHost: string;
  /** True after an acquirer has taken the money, whatever `paid_at` says. */
  readonly captured: boolean;
  /** When `paid_at` will be filled, by the sandbox's clock. */
  readonly paidFrom?: number;
}
