import { plainId } from './document-id.js';
import type { TrustedDocument } from './trusted-document.js';

export interface MergedDocuments {
  /** The existing and the added documents. */
  readonly documents: readonly TrustedDocument[];
  /** The new documents. */
  readonly added: readonly TrustedDocument[];
  readonly faults: readonly string[];
}

/** An id names one text for ever, because published apps send it. A name may have many texts, and a text many ids. */
export const mergeDocuments = (
  existing: readonly TrustedDocument[],
  given: readonly TrustedDocument[],
): MergedDocuments => {
  const byId = new Map(existing.map((document) => [plainId(document.id), document]));
  const added: TrustedDocument[] = [];
  const faults: string[] = [];
  for (const document of given) {
    const other = byId.get(plainId(document.id));
    if (other === undefined) {
      byId.set(plainId(document.id), document);
      added.push(document);
    } else if (other.body !== document.body) {
      faults.push(`${document.name}: the id ${document.id} already belongs to another document, ${other.name}.`);
    }
  }
  return { documents: [...byId.values()], added, faults };
};
