import type { AnyRequest } from './any-request.js';
import type { Answer, NoAnswer } from './send.js';
import { CANARY } from './texts.js';

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } }[];
}

/** Codes of a server that has too much to do, or whose issuer of tokens is away: the only 503s. */
const BUSY: ReadonlySet<unknown> = new Set(['OVERLOADED', 'AUTHENTICATION_UNAVAILABLE']);

/** What is wrong with an answer, null where nothing is. */
export const faultOf = (request: AnyRequest, answer: Answer | NoAnswer): string | null => {
  // A body beyond what the server reads, or headers beyond it, may be cut off before the answer is read.
  if ('fault' in answer) return isTooLarge(request) ? null : answer.fault;
  const told = parse(answer.body);
  if (told === null) return `status ${answer.status} without JSON: ${answer.body.slice(0, 200)}`;
  const { errors = [] } = told;
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (answer.status >= 500 && !codes.every((code) => BUSY.has(code))) return `status ${answer.status}`;
  if (codes.includes('INTERNAL_SERVER_ERROR')) return 'an unexpected error';
  if (!('data' in told) && errors.length === 0) return 'neither data nor errors';
  if (errors.some(({ message }) => typeof message !== 'string')) return 'an error without a message';
  if (codes.some((code) => typeof code !== 'string')) return 'an error without a code';
  const text = JSON.stringify(errors);
  if (text.includes(CANARY)) return 'an error that repeats its input';
  if (/\\n\s+at |node_modules/.test(answer.body)) return 'a stack trace';
  return answer.contentType.includes('json') ? null : `content type ${answer.contentType}`;
};

const parse = (text: string): Told | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
};

const isTooLarge = ({ body, headers, path }: AnyRequest): boolean =>
  body.length > 100_000 || JSON.stringify(headers).length + path.length > 15_000;
