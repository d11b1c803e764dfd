import { isJsonObject, parseJson } from '../lib/json.js';
import { isDocumentId, plainId } from './document-id.js';
import { type RefusedDocument, refused } from './refusals.js';

/** The parts of a request that name its document, as the client sent them. */
export interface DocumentRequest {
  readonly kind: 'request';
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** How a request names its document: by its id, by its text, by both, or not at all. */
export interface NamedDocument {
  readonly kind: 'named';
  readonly id?: string;
  readonly text?: string;
}

/** Reads the body of a POST. A body that is not an object, such as a list of requests, names no document. */
export const fromBody = (body: unknown): DocumentRequest => {
  if (!isJsonObject(body)) return { kind: 'request' };
  const { query, documentId, extensions } = body;
  return { kind: 'request', query, documentId, extensions };
};

/** Reads the parameters of a GET as Apollo Server reads them. */
export const fromUrl = (url: string): DocumentRequest | RefusedDocument => {
  const start = url.indexOf('?');
  const parameters = new URLSearchParams(start < 0 ? '' : url.slice(start));
  const given = (['query', 'documentId', 'extensions'] as const).map((name) => parameters.getAll(name));
  if (given.some((values) => values.length > 1)) return refused('TWO_VALUES');
  const [query, documentId, extensions] = given.map(([value]) => value);
  if (extensions === undefined) return { kind: 'request', query, documentId };
  const parsed = parseJson(extensions);
  return parsed === undefined
    ? refused('MALFORMED_EXTENSIONS')
    : { kind: 'request', query, documentId, extensions: parsed };
};

/** A request may use Apollo's form and that of GraphQL over HTTP together, if both name the same document. */
export const nameDocument = ({ query, documentId, extensions }: DocumentRequest): NamedDocument | RefusedDocument => {
  const apollo = idOfExtensions(extensions);
  if (apollo.kind === 'refused') return apollo;
  const ids = [apollo.id, documentId ?? undefined].filter((id) => id !== undefined);
  if (!ids.every(isDocumentId)) return refused('MALFORMED_ID');
  const [id, ...others] = ids.map(plainId);
  if (others.some((other) => other !== id)) return refused('TWO_IDS');
  return {
    kind: 'named',
    ...(id !== undefined && { id }),
    ...(typeof query === 'string' && query !== '' && { text: query }),
  };
};

type FoundId = { readonly kind: 'found'; readonly id?: unknown } | RefusedDocument;

const idOfExtensions = (extensions: unknown): FoundId => {
  if (extensions === undefined || extensions === null) return { kind: 'found' };
  if (!isJsonObject(extensions)) return refused('MALFORMED_EXTENSIONS');
  const { persistedQuery } = extensions;
  if (persistedQuery === undefined || persistedQuery === null) return { kind: 'found' };
  if (!isJsonObject(persistedQuery)) return refused('MALFORMED_EXTENSIONS');
  const { version = 1, sha256Hash = null } = persistedQuery;
  return version === 1 ? { kind: 'found', id: sha256Hash } : refused('MALFORMED_EXTENSIONS');
};
