import type { IncomingMessage } from 'node:http';
import type { ChosenDocument } from '../../documents/resolve-document.js';
import type { AuthorizedCaller } from '../../domain/caller.js';
import type { DocumentFacts } from '../../graphql/guards/document-facts.js';

/**
 * What is known of a request so far: the first members when its head has been read, the others one after the other. Until
 * then they have values with which nothing is allowed, so that a lane that forgot a stage would let nobody in.
 */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly contentType: string | undefined;
  readonly authorization: string | undefined;
  /** Of the network, as far as trusted proxies tell it. */
  readonly address: string;
  /** Found by the guard that asks for it. */
  caller: AuthorizedCaller;
  /** As JSON, told by the lane once it is read. */
  body: unknown;
  /** Found by the guard that asks for it. */
  document: ChosenDocument;
  /** Told by the lane once the document is parsed. */
  documentFacts: DocumentFacts;
  variables: unknown;
}

/** Who has not said who it is. */
export const NOBODY: AuthorizedCaller = { id: 'nobody', tenant: '', name: null, scopes: new Set() };

const NO_DOCUMENT: ChosenDocument = { kind: 'none' };
const UNKNOWN_FACTS: DocumentFacts = { movesMoney: true, introspects: true };

/** A request of which nothing but the head is known. */
export const toAsked = (request: IncomingMessage, address: string): Asked => ({
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

/** Node keeps the first of several and says nothing of the others: whoever sends two means one of them. */
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
