import type { RequestRefusal } from '../graphql/errors/request-refusal.js';

/** Why a request's document does not run. Each is answered before anything is parsed. */
export const REFUSALS = {
  /** Its message is the one that Apollo's clients wait for to send the text; its status 200, since two of them read no other. */
  UNKNOWN_ID: { code: 'PERSISTED_QUERY_NOT_FOUND' },
  UNTRUSTED_TEXT: { code: 'DOCUMENT_NOT_TRUSTED' },
  MALFORMED_EXTENSIONS: {
    code: 'BAD_REQUEST',
    message:
      'extensions must be an object, in a URL as JSON, and its persistedQuery { "version": 1, "sha256Hash": "…" }. Nothing was done.',
  },
  MALFORMED_ID: {
    code: 'BAD_REQUEST',
    message:
      'The id of a document is text: a letter or digit, then up to 255 letters, digits and . _ ~ : + / = -. Nothing was done.',
  },
  TWO_VALUES: {
    code: 'BAD_REQUEST',
    message: 'query, documentId and extensions may each be given once in a URL. Nothing was done.',
  },
  TWO_IDS: {
    code: 'BAD_REQUEST',
    message: 'documentId and extensions.persistedQuery name different documents. Nothing was done. Send one of them.',
  },
  OTHER_TEXT: {
    code: 'BAD_REQUEST',
    message: 'The query is not the document that the id names. Nothing was done. Send one of them.',
  },
} as const satisfies Readonly<Record<string, RequestRefusal>>;

export interface RefusedDocument extends RequestRefusal {
  readonly kind: 'refused';
}

export const refused = (name: keyof typeof REFUSALS): RefusedDocument => ({ kind: 'refused', ...REFUSALS[name] });
