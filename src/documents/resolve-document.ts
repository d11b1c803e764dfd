import { plainId, sha256 } from './document-id.js';
import { type DocumentRequest, nameDocument } from './document-request.js';
import type { TrustedDocuments } from './document-store.js';
import { type RefusedDocument, refused } from './refusals.js';
import type { DocumentMode, TrustedDocument } from './trusted-document.js';

/** The document that a request will run. */
export type ChosenDocument =
  /** The request names no document. Something else judges such a request. */
  | { readonly kind: 'none' }
  /** An untrusted document that may run. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'trusted'; readonly document: TrustedDocument };

export interface DocumentRules {
  readonly documents: TrustedDocuments;
  readonly mode: DocumentMode;
  /** The caller has the scope documents:any. */
  readonly mayRunAny: boolean;
}

/** The document that a request runs, or the reason why it runs none. It parses nothing and remembers nothing. */
export const resolveDocument = (
  request: DocumentRequest | RefusedDocument,
  rules: DocumentRules,
): ChosenDocument | RefusedDocument => {
  const named = request.kind === 'refused' ? request : nameDocument(request);
  if (named.kind === 'refused') return named;
  const { id, text } = named;
  const known = id === undefined ? undefined : rules.documents.findById(id);
  if (known) return isTextOf(known, text) ? { kind: 'trusted', document: known } : refused('OTHER_TEXT');
  if (text !== undefined) return judgeText(text, rules);
  return id === undefined ? { kind: 'none' } : refused('UNKNOWN_ID');
};

/** Some tools hash and send another layout of the text than the one in their manifest. */
const isTextOf = ({ id, body }: TrustedDocument, text: string | undefined): boolean =>
  text === undefined || text === body || sha256(text) === plainId(id);

const judgeText = (text: string, { documents, mode, mayRunAny }: DocumentRules): ChosenDocument | RefusedDocument => {
  const document = documents.findByText(text);
  if (document) return { kind: 'trusted', document };
  return mode === 'enforce' && !mayRunAny ? refused('UNTRUSTED_TEXT') : { kind: 'text', text };
};

/** The text that runs; undefined if the request names no document. */
export const textOf = (chosen: ChosenDocument): string | undefined => {
  switch (chosen.kind) {
    case 'none':
      return undefined;
    case 'text':
      return chosen.text;
    case 'trusted':
      return chosen.document.body;
  }
};

/** The name for logs and metrics: a name of the manifest, "untrusted" or "none". A caller cannot invent one. */
export const labelOf = (chosen: ChosenDocument): string => {
  if (chosen.kind === 'trusted') return chosen.document.name;
  return chosen.kind === 'text' ? 'untrusted' : 'none';
};
