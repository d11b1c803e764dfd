import type { Attempt } from '../../domain/operation/attempt.js';
import type { OrderStatus } from '../../domain/order/status.js';

/** What the newest evidence of an operation said of its order; UNRECOGNIZED where none said anything. */
export const lastKnownStatus = (attempts: readonly Attempt[]): OrderStatus =>
  attempts.map(statusTold).findLast((status) => status !== null) ?? 'UNRECOGNIZED';

const statusTold = ({ result }: Attempt): OrderStatus | null =>
  result?.kind === 'applied' || result?.kind === 'accepted' ? (result.order?.status ?? null) : null;
