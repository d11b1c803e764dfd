import { randomUUID } from 'node:crypto';
import type { Kind } from '../../test/support/processes/plan.js';
import { requestById } from '../../test/support/processes/trusted.js';
import type { SandboxProcess } from '../../test/support/processes/world.js';

/** One request in twenty moves money. */
export const MONEY_SHARE = 0.05;

/** Enough orders that no answer repeats the last one. */
const READ_ORDERS = 50;

/** Reads of one order, and captures, each with its own order and idempotency key. */
export const mixOf = async (sandbox: SandboxProcess, captures: number): Promise<readonly Kind[]> => {
  const toRead = await sandbox.call('addOrders', { count: READ_ORDERS });
  const toCapture = await sandbox.call('addOrders', { count: Math.max(1, Math.ceil(captures)) });
  return [
    {
      name: 'read',
      weight: 1 - MONEY_SHARE,
      bodies: toRead.map((id) => requestById('Order', { id })),
      expects: '"__typename":"Order"',
    },
    {
      name: 'capture',
      weight: MONEY_SHARE,
      bodies: toCapture.map((orderId) =>
        requestById('CaptureOrder', { input: { orderId, idempotencyKey: randomUUID() } }),
      ),
      expects: '"__typename":"OrderCaptured"',
    },
  ];
};
