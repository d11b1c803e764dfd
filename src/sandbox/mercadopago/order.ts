/** The JSON of the Orders API, with the fields that the simulator knows. */
export interface Order {
  readonly id: string;
  readonly type: string;
  readonly processing_mode: string;
  readonly capture_mode: string;
  readonly external_reference: string;
  readonly description?: string;
  readonly total_amount: string;
  readonly total_paid_amount?: string;
  readonly currency?: string;
  readonly country_code: string;
  readonly user_id: string;
  readonly client_token?: string;
  readonly checkout_url?: string;
  readonly marketplace?: string;
  readonly created_date: string;
  readonly last_updated_date: string;
  readonly expiration_time?: string;
  readonly status: string;
  readonly status_detail: string;
  readonly integration_data?: {
    readonly application_id?: string;
    readonly integrator_id?: string;
    readonly platform_id?: string;
    readonly sponsor?: { readonly id: string };
  };
  readonly payer?: unknown;
  readonly items?: readonly unknown[];
  readonly shipment?: unknown;
  readonly config?: unknown;
  readonly transactions: Transactions;
}

interface Transactions {
  readonly payments: readonly Payment[];
  readonly refunds?: readonly Refund[];
  readonly chargebacks?: readonly unknown[];
}

export interface Payment {
  readonly id: string;
  readonly amount: string;
  readonly paid_amount?: string;
  readonly refunded_amount?: string;
  readonly reference_id: string;
  readonly status: string;
  readonly status_detail: string;
  readonly date_of_expiration?: string;
  readonly payment_method: PaymentMethod;
}

export interface PaymentMethod {
  readonly id: string;
  readonly type: string;
  readonly token?: string;
  readonly installments?: number;
  readonly installment_amount?: string;
  readonly statement_descriptor?: string;
  readonly ticket_url?: string;
  readonly barcode_content?: string;
  readonly digitable_line?: string;
  readonly qr_code?: string;
  readonly qr_code_base64?: string;
  readonly e2e_id?: string;
  readonly financial_institution?: string;
  readonly transaction_security?: { readonly validation: string; readonly status?: string; readonly url?: string };
}

export interface Refund {
  readonly id: string;
  readonly transaction_id: string;
  readonly reference_id: string;
  readonly amount: string;
  readonly status: string;
}

export interface Status {
  readonly status: string;
  readonly status_detail: string;
}

/** An order as the simulator keeps it. */
export interface StoredOrder {
  readonly order: Order;
  /** How long its `processing` lasts. */
  readonly settleMs: number;
  /** When its `processing` payments become `to`, by the sandbox's clock. */
  readonly settles?: { readonly at: number; readonly to: Status };
}
