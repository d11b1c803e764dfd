import { plainId } from './document-id.js';
import { readManifest } from './manifest.js';
import type { TrustedDocument } from './trusted-document.js';

export interface TrustedDocuments {
  /** By its id, with or without the prefix `sha256:`. */
  findById(id: string): TrustedDocument | undefined;
  /**
   * By exactly this text. A text that differs in layout only is another one: telling that it is the same costs as much as
   * parsing it, and each layout would be parsed, validated and kept once more.
   */
  findByText(text: string): TrustedDocument | undefined;
  /** A closed set, fit for the labels of metrics. */
  readonly names: ReadonlySet<string>;
}

export interface OpenedDocuments {
  /** None of them where there is a fault. */
  readonly documents: TrustedDocuments;
  readonly faults: readonly string[];
}

/** The documents of a manifest, and all that is wrong with it. */
export const openDocuments = (manifestText: string): OpenedDocuments => {
  const { documents, faults } = readManifest(manifestText);
  return faults.length > 0 ? { documents: noDocuments, faults } : { documents: toStore(documents), faults };
};

const toStore = (documents: readonly TrustedDocument[]): TrustedDocuments => {
  const byId = new Map(documents.map((document) => [plainId(document.id), document]));
  const byText = new Map(documents.map((document) => [document.body, document]));
  return {
    findById: (id) => byId.get(plainId(id)),
    findByText: (text) => byText.get(text),
    names: new Set(documents.map(({ name }) => name)),
  };
};

export const noDocuments: TrustedDocuments = toStore([]);
