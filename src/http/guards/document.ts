import { fromBody, fromUrl } from '../../documents/document-request.js';
import type { TrustedDocuments } from '../../documents/document-store.js';
import { resolveDocument } from '../../documents/resolve-document.js';
import type { DocumentMode } from '../../documents/trusted-document.js';
import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { AskedRequest } from './asked.js';

type RequestWithDocument = Pick<AskedRequest, 'method' | 'url' | 'body' | 'caller' | 'document'>;

/** Finds the document that a request may run, without parsing it. */
export const judgeDocument =
  (documents: TrustedDocuments, mode: DocumentMode) =>
  (asked: RequestWithDocument): RequestRefusal | null => {
    const named = asked.method === 'POST' ? fromBody(asked.body) : fromUrl(asked.url);
    const mayRunAny = asked.caller.scopes.has('documents:any');
    const chosen = resolveDocument(named, { documents, mode, mayRunAny });
    if (chosen.kind === 'refused') return chosen;
    asked.document = chosen;
    return null;
  };
