/** What a document may name: requests draw from it by position, so that a seed says the same in each run. */
export interface KnownIds {
  readonly orders: readonly [string, ...string[]];
  readonly operations: readonly [string, ...string[]];
}
