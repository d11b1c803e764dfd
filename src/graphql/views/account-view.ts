import type { Account } from '../../domain/account.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { Context } from '../context.js';

export type AccountView = Pick<Account, 'name' | 'provider' | 'mode'>;

/** The configured account. After its removal, an account from what the ledger knows, so that no answer fails. */
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
