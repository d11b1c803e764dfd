/** The tables of both ledgers list the kinds that they take: CAPTURE, PROCESS, CANCEL and REFUND. */
export const OperationKind = { CAPTURE: 'CAPTURE', PROCESS: 'PROCESS' } as const;
export type OperationKind = keyof typeof OperationKind;

/** Take the whole amount that was authorized before. */
export interface CaptureOrder {
  readonly kind: 'CAPTURE';
  readonly providerOrderId: string;
}

/** Start the payments of an order created in manual processing mode. */
export interface ProcessOrder {
  readonly kind: 'PROCESS';
  readonly providerOrderId: string;
}

/** One verb with everything a provider must be told; a new verb is a new member. */
export type Intention = CaptureOrder | ProcessOrder;
