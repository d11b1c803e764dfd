import type { Account } from '../../domain/account.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { Context } from '../context.js';

export type AccountView = Pick<Account, 'name' | 'provider' | 'mode'>;

/** The configured account; once it is removed, what the ledger still knows of it: an answer never fails for that. */
export const toAccountView = (name: string, operation: Operation | null, context: Context): AccountView =>
  context.operations.findAccount(context.caller, name) ?? toRemovedAccountView(name, operation);

const toRemovedAccountView = (name: string, operation: Operation | null): AccountView => {
  const provider = operation?.identity.provider ?? name;
  return {
    name,
    mode: operation?.identity.mode ?? 'LIVE',
    provider: {
      name: provider,
      displayName: provider,
      capabilities: { operations: [], partialCapture: false, idempotency: 'NONE', captureWindowDays: null },
    },
  };
};
