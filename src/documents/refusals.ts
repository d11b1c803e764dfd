import type { RequestRefusal } from '../graphql/errors/request-refusal.js';

/** Why a request's document does not run. The server answers each of these before it parses anything. */
export const REFUSALS = {
  /** Apollo's clients expect this message, and then send the text. Two of them need the status 200. */
  UNKNOWN_ID: { code: 'PERSISTED_QUERY_NOT_FOUND' },
  UNTRUSTED_TEXT: { code: 'DOCUMENT_NOT_TRUSTED' },
  MALFORMED_EXTENSIONS: {
    code: 'BAD_REQUEST',
    message:
      'extensions must be an object (in a URL, as JSON), and extensions.persistedQuery must be { "version": 1, "sha256Hash": "…" }. Nothing was done.',
  },
  MALFORMED_ID: {
    code: 'BAD_REQUEST',
    message:
      'The id of a document must have 1 to 256 letters, digits and . _ ~ : + / = -, and begin with a letter or a digit. Nothing was done.',
  },
  TWO_VALUES: {
    code: 'BAD_REQUEST',
    message: 'A URL may have query, documentId and extensions only once each. Nothing was done.',
  },
  TWO_IDS: {
    code: 'BAD_REQUEST',
    message: 'documentId and extensions.persistedQuery name different documents. Nothing was done. Send one of them.',
  },
  OTHER_TEXT: {
    code: 'BAD_REQUEST',
    message: 'The query is not the document with this id. Nothing was done. Send one of them.',
  },
} as const satisfies Readonly<Record<string, RequestRefusal>>;

export interface RefusedDocument extends RequestRefusal {
  readonly kind: 'refused';
}

export const refused = (name: keyof typeof REFUSALS): RefusedDocument => ({ kind: 'refused', ...REFUSALS[name] });
