import type { Intention } from '../domain/operation/kind.js';
import type { Order } from '../domain/order/order.js';
import type { OrderStatus } from '../domain/order/status.js';
import type { Problem } from '../domain/problem/problem.js';
import { retry } from '../domain/problem/problem.js';
import type { Clock } from '../platform/clock.js';
import type { ProviderClient } from '../providers/client.js';
import { invalidInput, stateConflict } from './own-problems.js';

const CAPTURED: ReadonlySet<OrderStatus> = new Set(['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGED_BACK']);

/**
 * Providers without keys: the order is read before the one send, so that what is captured already, or cannot be, is not
 * sent at all. Null when it may be sent.
 */
export const checkBeforeSending = async (
  provider: ProviderClient,
  { providerOrderId }: Intention,
  clock: Clock,
): Promise<Problem | null> => {
  const reading = await provider.readOrder(providerOrderId);
  return reading.kind === 'found' ? captureObstacle(reading.order, clock.now()) : asMutationProblem(reading.problem);
};

const captureObstacle = (order: Order, now: Date): Problem | null => {
  if (CAPTURED.has(order.status)) return { ...stateConflict('ORDER_ALREADY_CAPTURED'), order };
  const isOpen = order.captureBefore === null || order.captureBefore.getTime() > now.getTime();
  return order.status === 'AUTHORIZED' && isOpen ? null : { ...stateConflict('ORDER_NOT_CAPTURABLE'), order };
};

/** A read says "later", and names its own input; the mutation that asked for it may be sent again with its own key. */
const asMutationProblem = (problem: Problem): Problem => {
  if (problem.member === 'InvalidInput') return { ...invalidInput(problem.code), provider: problem.provider };
  return problem.retry.kind === 'LATER' ? { ...problem, retry: retry('SAME_KEY', problem.retry.notBefore) } : problem;
};
