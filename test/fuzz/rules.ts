import { isTopLevelCode } from '../../src/graphql/errors/top-level-errors.js';
import { findCanary } from './document/odd-texts.js';
import type { Answer } from './parse-answer.js';
import type { FuzzRequest } from './request.js';

/** A rule for answers. It returns a description if the answer breaks the rule. */
export type Rule = (answer: Answer, request: FuzzRequest, world: RuleWorld) => string | undefined;

export interface RuleWorld {
  readonly exploring: boolean;
  /** Does the document match the schema? */
  isValidDocument(body: string): boolean;
}

interface WireError {
  readonly message?: unknown;
  readonly extensions?: { readonly code?: unknown };
}

const errorsOf = (body: string): readonly WireError[] => {
  const json = parse(body);
  return isObject(json) && Array.isArray(json['errors']) ? json['errors'] : [];
};

export const codesOf = (body: string): readonly string[] =>
  errorsOf(body).map(({ extensions }) => String(extensions?.code));

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Codes that mean a defect of the product. */
const BROKEN: readonly string[] = ['INTERNAL_SERVER_ERROR', 'LEDGER_UNAVAILABLE', 'AUTHENTICATION_UNAVAILABLE'];

const STACK = /\bat (\S+ \()?(file:|node:)|\bat \S+ \(\/|node_modules|\.[jt]s:\d+/;

export const RULES: Readonly<Record<string, Rule>> = {
  'no status is 5xx but a documented 503': ({ status, headers, body }) => {
    if (status < 500) return undefined;
    const isShed = status === 503 && codesOf(body).includes('OVERLOADED') && headers.has('retry-after');
    return isShed ? undefined : `status ${status}: ${body.slice(0, 300)}`;
  },
  'nothing of the product is broken': ({ body }) => {
    const broken = codesOf(body).filter((code) => BROKEN.includes(code));
    return broken.length > 0 ? `${broken.join(', ')}: ${body.slice(0, 300)}` : undefined;
  },
  'every answer is JSON of the shape of GraphQL, or documented': (answer, request, { exploring }) =>
    isDocumented(answer, request, exploring) || isGraphQL(answer) ? undefined : described(answer),
  'every code is documented': ({ body }) => {
    const unknown = codesOf(body).filter((code) => !isTopLevelCode(code));
    return unknown.length > 0 ? unknown.join(', ') : undefined;
  },
  'no answer shows where code stands': ({ body, headers }) => {
    if (headers.get('content-type')?.startsWith('text/html')) return undefined;
    const found = STACK.exec(body);
    return found ? body.slice(Math.max(0, found.index - 100), found.index + 200) : undefined;
  },
  'no error repeats a value': ({ body, headers }) => {
    const repeated = findCanary(JSON.stringify(errorsOf(body)));
    const inHeader = findCanary([...headers].join('\n'));
    return repeated ?? inHeader;
  },
  'every answer has an id and is stored nowhere': ({ status, headers }) => {
    // The HTTP parser answers these itself, before a request with an id exists.
    if (status === 400 || status === 408 || status === 431) return undefined;
    const hasBoth = headers.has('x-request-id') && headers.has('cache-control');
    return hasBoth ? undefined : [...headers].map(([name, value]) => `${name}: ${value}`).join(', ');
  },
  'a valid document is not called invalid': ({ body }, request, { isValidDocument }) => {
    if (!request.isValid) return undefined;
    const codes = codesOf(body);
    const isRefused = codes.includes('GRAPHQL_VALIDATION_FAILED') || codes.includes('GRAPHQL_PARSE_FAILED');
    return isRefused && isValidDocument(request.body.toString()) ? body.slice(0, 300) : undefined;
  },
};

const described = ({ status, headers, body }: Answer): string =>
  `status ${status}, ${headers.get('content-type') ?? 'no content type'}: ${body.slice(0, 300)}`;

const isGraphQL = ({ headers, body }: Answer): boolean => {
  const json = parse(body);
  if (!isObject(json) || !/^application\/(graphql-response\+)?json\b/.test(headers.get('content-type') ?? ''))
    return false;
  const { data, errors, ...others } = json;
  const hasErrors = Array.isArray(errors) && errors.length > 0 && errors.every(isError);
  return Object.keys(others).length === 0 && (errors === undefined ? isObject(data) : hasErrors);
};

const isError = (error: unknown): boolean =>
  isObject(error) && typeof error['message'] === 'string' && isObject(error['extensions']);

/** Is it health, a page of the explorers, a preflight, or an answer to HEAD? */
const isDocumented = (
  { status, headers, body }: Answer,
  { method, target }: FuzzRequest,
  exploring: boolean,
): boolean => {
  if (method === 'HEAD' || (method === 'OPTIONS' && status === 204)) return body === '';
  const path = target.split('?')[0] ?? '';
  if (/^\/health\/(live|ready)$/.test(path)) return status === 200 && isObject(parse(body));
  const isPage = headers.get('content-type')?.startsWith('text/html') === true;
  return exploring && status === 200 && method === 'GET' && isPage;
};
