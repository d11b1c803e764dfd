/** An answer read from a socket. */
export interface Answer {
  readonly status: number;
  /** The headers by lower-case name; the last of several. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly tookMs: number;
}

/**
 * The last answer in these bytes, after those that only say to go on; undefined where there is none, or half of one.
 */
export const parseAnswer = (bytes: Buffer, isHead: boolean, tookMs: number): Answer | undefined => {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, headEnd).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
  const rest = bytes.subarray(headEnd + 4);
  if (status < 200) return parseAnswer(rest, isHead, tookMs);
  const headers = new Map(lines.map((line) => splitHeader(line)));
  const body = isHead ? Buffer.alloc(0) : bodyOf(rest, headers);
  return body && { status, headers, body: body.toString(), tookMs };
};

const splitHeader = (line: string): readonly [string, string] => {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
};

const bodyOf = (rest: Buffer, headers: ReadonlyMap<string, string>): Buffer | undefined => {
  if (headers.get('transfer-encoding') === 'chunked') return unchunked(rest);
  const length = headers.get('content-length');
  if (length === undefined) return rest;
  return rest.length >= Number(length) ? rest.subarray(0, Number(length)) : undefined;
};

const unchunked = (rest: Buffer): Buffer | undefined => {
  const lineEnd = rest.indexOf('\r\n');
  if (lineEnd < 0) return undefined;
  const size = Number.parseInt(rest.toString('latin1', 0, lineEnd), 16);
  if (size === 0) return Buffer.alloc(0);
  const from = lineEnd + 2;
  const others = rest.length >= from + size + 2 ? unchunked(rest.subarray(from + size + 2)) : undefined;
  return others && Buffer.concat([rest.subarray(from, from + size), others]);
};
