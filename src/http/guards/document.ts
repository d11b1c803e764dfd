import { fromBody, fromUrl } from '../../documents/document-request.js';
import type { TrustedDocuments } from '../../documents/document-store.js';
import { resolveDocument } from '../../documents/resolve-document.js';
import type { DocumentMode } from '../../documents/trusted-document.js';
import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { Asked } from './asked.js';

type Named = Pick<Asked, 'method' | 'url' | 'body' | 'caller' | 'document'>;

/** Finds which document a request may run. Nothing is parsed for it. */
export const judgeDocument =
  (documents: TrustedDocuments, mode: DocumentMode) =>
  (asked: Named): RequestRefusal | null => {
    const named = asked.method === 'POST' ? fromBody(asked.body) : fromUrl(asked.url);
    const mayRunAny = asked.caller.scopes.has('documents:any');
    const chosen = resolveDocument(named, { documents, mode, mayRunAny });
    if (chosen.kind === 'refused') return chosen;
    asked.document = chosen;
    return null;
  };
