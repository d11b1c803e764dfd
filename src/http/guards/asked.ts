import type { IncomingMessage } from 'node:http';
import type { ChosenDocument } from '../../documents/resolve-document.js';
import type { AuthorizedCaller } from '../../domain/caller.js';
import type { DocumentFacts } from '../../graphql/guards/document-facts.js';

/**
 * The facts about a request so far. The first members come from its head; guards and lanes fill in the others. Until
 * then those have values that allow nothing, so a lane that forgets a stage lets nobody in.
 */
export interface AskedRequest {
  readonly method: string;
  readonly url: string;
  readonly contentType: string | undefined;
  readonly authorization: string | undefined;
  /** The network address, from the socket or from trusted proxies. */
  readonly address: string;
  /** The guard `caller` fills it in. */
  caller: AuthorizedCaller;
  /** The parsed JSON. The lane fills it in after reading it. */
  body: unknown;
  /** The guard `document` fills it in. */
  document: ChosenDocument;
  /** The lane fills it in after parsing the document. */
  documentFacts: DocumentFacts;
  variables: unknown;
}

/** A caller that has not been identified. */
export const NOBODY: AuthorizedCaller = { id: 'nobody', tenant: '', name: null, scopes: new Set() };

const NO_DOCUMENT: ChosenDocument = { kind: 'none' };
const UNKNOWN_FACTS: DocumentFacts = { movesMoney: true, introspects: true };

/** A request of which only the head has been read. */
export const toAskedRequest = (request: IncomingMessage, address: string): AskedRequest => ({
  method: request.method ?? '',
  url: request.url ?? '',
  contentType: request.headers['content-type'],
  authorization: onlyAuthorizationOf(request),
  address,
  caller: NOBODY,
  body: undefined,
  document: NO_DOCUMENT,
  documentFacts: UNKNOWN_FACTS,
  variables: undefined,
});

const AUTHORIZATION = 'authorization';

/** Node.js silently keeps the first of several Authorization headers; two headers count as none. */
const onlyAuthorizationOf = ({ rawHeaders }: IncomingMessage): string | undefined => {
  let only: string | undefined;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length !== AUTHORIZATION.length || name.toLowerCase() !== AUTHORIZATION) continue;
    if (only !== undefined) return undefined;
    only = rawHeaders[index + 1];
  }
  return only;
};
