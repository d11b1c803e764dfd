/** The store cannot be used as it is; the message is for the person who starts the server. */
export class LedgerCannotOpen extends Error {
  override readonly name = 'LedgerCannotOpen';
}
