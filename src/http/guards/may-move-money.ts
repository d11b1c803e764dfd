import type { IncomingMessage } from 'node:http';
import type { TrustedDocuments } from '../../documents/document-store.js';
import { MONEY_VERBS } from '../../graphql/guards/limits/limits.js';

/** Enough for what names a document. */
const LOOKED_AT = 16_384;

const DOCUMENT_ID = /"(?:sha256Hash|documentId)"\s*:\s*"([^"]{1,300})"/;

/**
 * May this request move money, as far as the part of its body tells that has arrived, which is mostly all of it? It decides
 * nothing but who is turned away first, so a wrong guess costs a turn, never money.
 */
export const mayMoveMoney = (
  request: IncomingMessage,
  documents: TrustedDocuments,
  moneyVerbs: ReadonlySet<string> = MONEY_VERBS,
): boolean => {
  if (request.method !== 'POST') return false;
  const arrived: Buffer | null = request.read();
  if (arrived === null) return true;
  request.unshift(arrived);
  const text = arrived.toString('latin1', 0, LOOKED_AT);
  const [, id = ''] = DOCUMENT_ID.exec(text) ?? [];
  return documents.findById(id)?.type === 'mutation' || [...moneyVerbs].some((verb) => text.includes(verb));
};
