/** One request, as written to a socket. */
export interface FuzzRequest {
  /** The changes to the request, for people. */
  readonly what: readonly string[];
  readonly method: string;
  /** The path and the query of the first line. */
  readonly target: string;
  readonly version: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** True if the document and everything around it are valid. */
  readonly isValid: boolean;
}

/** A request before it becomes bytes: the content of its JSON body. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/** All bytes of the request. */
export const bytesOf = ({ method, target, version, headers, body }: FuzzRequest): Buffer => {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${method} ${target} ${version}\r\n${lines}\r\n`, 'latin1'), body]);
};
