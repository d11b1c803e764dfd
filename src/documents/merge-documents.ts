import { plainId } from './document-id.js';
import type { TrustedDocument } from './trusted-document.js';

export interface Merged {
  /** All of them, where there is no fault. */
  readonly documents: readonly TrustedDocument[];
  /** Those that were not there before. */
  readonly added: readonly TrustedDocument[];
  readonly faults: readonly string[];
}

/** An id stands for one text for ever: apps that are out there send it. One name may have many texts, one text many ids. */
export const mergeDocuments = (existing: readonly TrustedDocument[], given: readonly TrustedDocument[]): Merged => {
  const byId = new Map(existing.map((document) => [plainId(document.id), document]));
  const added: TrustedDocument[] = [];
  const faults: string[] = [];
  for (const document of given) {
    const other = byId.get(plainId(document.id));
    if (other === undefined) {
      byId.set(plainId(document.id), document);
      added.push(document);
    } else if (other.body !== document.body) {
      faults.push(`${document.name}: the id ${document.id} already names another text, of ${other.name}.`);
    }
  }
  return { documents: [...byId.values()], added, faults };
};
