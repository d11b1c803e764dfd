import { readFileSync } from 'node:fs';
import { noDocuments, type OpenedDocuments, openDocuments } from './document-store.js';
import type { DocumentMode } from './trusted-document.js';

/**
 * The documents of a manifest file. An unreadable file is a fault, except in mode off: there every document runs, and
 * the server knows no document by its id.
 */
export const openTrustedDocuments = (file: string, mode: DocumentMode): OpenedDocuments => {
  const { documents, faults } = openFile(file);
  if (mode === 'off') return { documents, faults: [] };
  return {
    documents,
    faults: faults.map(
      (fault) => `The server cannot use the manifest of trusted documents, ${file}: ${fault} ${WHAT_TO_DO}`,
    ),
  };
};

const WHAT_TO_DO =
  'Create it with npm run documents -- add, or set TRUSTED_DOCUMENTS_FILE to another one, or set TRUSTED_DOCUMENTS=off.';

const openFile = (file: string): OpenedDocuments => {
  try {
    return openDocuments(readFileSync(file, 'utf8'));
  } catch {
    return { documents: noDocuments, faults: ['it cannot be read.'] };
  }
};
