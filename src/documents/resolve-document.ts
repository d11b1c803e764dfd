import { plainId, sha256 } from './document-id.js';
import { type DocumentRequest, nameDocument } from './document-request.js';
import type { TrustedDocuments } from './document-store.js';
import { type RefusedDocument, refused } from './refusals.js';
import type { DocumentMode, TrustedDocument } from './trusted-document.js';

/** What a request is about to run. */
export type ChosenDocument =
  /** It names no document: the request itself, or what it asks for, is another matter. */
  | { readonly kind: 'none' }
  /** One that nobody vouches for, and that may run all the same. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'trusted'; readonly document: TrustedDocument };

export interface DocumentRules {
  readonly documents: TrustedDocuments;
  readonly mode: DocumentMode;
  /** The caller has the scope documents:any. */
  readonly mayRunAny: boolean;
}

/** Which document a request runs, or why none. Nothing is parsed for it, and nothing is remembered of it. */
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

/** Some tools write the body into their manifest in another layout than the one that they hash and send. */
const isTextOf = ({ id, body }: TrustedDocument, text: string | undefined): boolean =>
  text === undefined || text === body || sha256(text) === plainId(id);

const judgeText = (text: string, { documents, mode, mayRunAny }: DocumentRules): ChosenDocument | RefusedDocument => {
  const document = documents.findByText(text);
  if (document) return { kind: 'trusted', document };
  return mode === 'enforce' && !mayRunAny ? refused('UNTRUSTED_TEXT') : { kind: 'text', text };
};

/** The text that runs, undefined where there is none. */
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

/** For logs and the labels of metrics: a name of the manifest, or one of two words; never what a caller made up. */
export const labelOf = (chosen: ChosenDocument): string => {
  if (chosen.kind === 'trusted') return chosen.document.name;
  return chosen.kind === 'text' ? 'untrusted' : 'none';
};
