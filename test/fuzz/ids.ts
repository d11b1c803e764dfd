/** The ids for documents. Requests draw them by position, so that a seed gives the same requests in each run. */
export interface KnownIds {
  readonly orders: readonly [string, ...string[]];
  readonly operations: readonly [string, ...string[]];
}
