import { noFile } from '../support/no-file.js';

/** The value of ACCOUNTS_FILE. */
export const ACCOUNTS_FILE = '/accounts.json';

/** Reads a file with these accounts, the only file of the environment. */
export const readAccountsFile =
  (accounts: readonly object[]) =>
  (path: string): string =>
    path === ACCOUNTS_FILE ? JSON.stringify(accounts) : noFile(path);
