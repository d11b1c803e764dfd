import { plainId } from './document-id.js';
import { readManifest } from './manifest.js';
import type { TrustedDocument } from './trusted-document.js';

export interface TrustedDocuments {
  /** Finds a document by its id, with or without the prefix `sha256:`. */
  findById(id: string): TrustedDocument | undefined;
  /**
   * Finds a document by its exact text. A text with another layout is another document: a comparison would have to
   * parse it, and the server would parse, validate and keep each layout once more.
   */
  findByText(text: string): TrustedDocument | undefined;
  /** A closed set of names, for the labels of metrics. */
  readonly names: ReadonlySet<string>;
}

export interface OpenedDocuments {
  /** Empty if there is a fault. */
  readonly documents: TrustedDocuments;
  readonly faults: readonly string[];
}

/** The documents of a manifest, and its faults. */
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
