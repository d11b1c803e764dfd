/** The server cannot open its ledger. The message is for the person who starts the server. */
export class LedgerCannotOpen extends Error {
  override readonly name = 'LedgerCannotOpen';
}
