import { noFile } from '../support/no-file.js';

/** What ACCOUNTS_FILE is set to. */
export const ACCOUNTS_FILE = '/accounts.json';

/** An environment whose only file holds these accounts. */
export const readAccountsFile =
  (accounts: readonly object[]) =>
  (path: string): string =>
    path === ACCOUNTS_FILE ? JSON.stringify(accounts) : noFile(path);
