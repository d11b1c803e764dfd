/** One request as it is written to a socket. */
export interface FuzzRequest {
  /** What was done to it, for people. */
  readonly what: readonly string[];
  readonly method: string;
  /** Path and query, as they stand in the first line. */
  readonly target: string;
  readonly version: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** The document is valid, and so is everything around it. */
  readonly isValid: boolean;
}

/** What a request is before it is put into bytes: a body that will be JSON. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/** Every byte of it. */
export const bytesOf = ({ method, target, version, headers, body }: FuzzRequest): Buffer => {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${method} ${target} ${version}\r\n${lines}\r\n`, 'latin1'), body]);
};
