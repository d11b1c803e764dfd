import type { FastifyReply, FastifyRequest } from 'fastify';
import { fromBody, fromUrl } from '../../documents/document-request.js';
import type { TrustedDocuments } from '../../documents/document-store.js';
import { type ChosenDocument, resolveDocument } from '../../documents/resolve-document.js';
import type { DocumentMode } from '../../documents/trusted-document.js';
import type { AuthorizedCaller } from '../../domain/caller.js';
import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { Logger } from '../../platform/logger.js';
import { refuse } from '../answers/errors.js';
import { createUntrustedLog } from './untrusted-log.js';

export interface DocumentGateSettings {
  readonly documents: TrustedDocuments;
  readonly mode: DocumentMode;
  /** Who sent the request; known before its document is judged. */
  readonly callerOf: (request: FastifyRequest) => AuthorizedCaller;
  /** Which limit a text breaks that nobody vouches for, null where it breaks none. */
  readonly findBreach: (text: string) => RequestRefusal | null;
  readonly logger: Logger;
}

export interface DocumentGate {
  /** Refuses a request before its document is parsed. It stands after the hook that tells who asks. */
  readonly preHandler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;
  /** What the request may run; none where it did not come through the gate. */
  documentOf(request: FastifyRequest): ChosenDocument;
}

const NONE: ChosenDocument = { kind: 'none' };

export const createDocumentGate = ({
  documents,
  mode,
  callerOf,
  findBreach,
  logger,
}: DocumentGateSettings): DocumentGate => {
  const chosen = new WeakMap<FastifyRequest, ChosenDocument>();
  const untrusted = createUntrustedLog(logger);
  return {
    preHandler: async (request, reply) => {
      const { id, scopes } = callerOf(request);
      const mayRunAny = scopes.has('documents:any');
      const asked = request.method === 'POST' ? fromBody(request.body) : fromUrl(request.url);
      const document = resolveDocument(asked, { documents, mode, mayRunAny });
      if (document.kind === 'refused') return refuse(reply, document);
      const breach = document.kind === 'text' ? findBreach(document.text) : null;
      if (breach) return refuse(reply, breach);
      if (mode === 'log' && document.kind === 'text') untrusted.tell(document.text, id);
      chosen.set(request, document);
      return undefined;
    },
    documentOf: (request) => chosen.get(request) ?? NONE,
  };
};
