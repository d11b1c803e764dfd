import type { Attempt } from '../../domain/operation/attempt.js';
import type { OrderStatus } from '../../domain/order/status.js';

/** The order's status in the newest evidence of an operation; UNRECOGNIZED if no evidence has one. */
export const lastKnownStatus = (attempts: readonly Attempt[]): OrderStatus =>
  attempts.map(statusTold).findLast((status) => status !== null) ?? 'UNRECOGNIZED';

const statusTold = ({ result }: Attempt): OrderStatus | null =>
  result?.kind === 'applied' || result?.kind === 'accepted' ? (result.order?.status ?? null) : null;
