import type { IncomingMessage } from 'node:http';
import type { TrustedDocuments } from '../../documents/document-store.js';
import { MONEY_VERBS } from '../../graphql/guards/limits/limits.js';

/** Long enough to contain the id of a document, or the name of a verb. */
const LOOKED_AT = 16_384;

const DOCUMENT_ID = /"(?:sha256Hash|documentId)"\s*:\s*"([^"]{1,300})"/;

/**
 * May this request move money? The answer is a guess from the part of the body that has arrived, usually all of it. The
 * guess only decides which requests are refused first, so a wrong one never costs money.
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
