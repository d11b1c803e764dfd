import { readFileSync } from 'node:fs';
import type { DocumentsConfig } from '../config/documents.js';
import { ConfigError } from '../config/error.js';
import { noDocuments, type OpenedDocuments, openDocuments, type TrustedDocuments } from './document-store.js';

/**
 * The documents of the configured manifest. One that cannot be read stops the start, since without it nothing would run;
 * where everything runs anyway, no document is known by an id.
 */
export const openTrustedDocuments = ({ mode, file }: DocumentsConfig): TrustedDocuments => {
  const { documents, faults } = openFile(file);
  if (faults.length === 0 || mode === 'off') return documents;
  throw new ConfigError(faults.map((fault) => `The manifest of trusted documents, ${file}: ${fault} ${WHAT_TO_DO}`));
};

const WHAT_TO_DO = 'Build it with npm run documents -- add, or set TRUSTED_DOCUMENTS_FILE, or TRUSTED_DOCUMENTS=off.';

const openFile = (file: string): OpenedDocuments => {
  try {
    return openDocuments(readFileSync(file, 'utf8'));
  } catch {
    return { documents: noDocuments, faults: ['it cannot be read.'] };
  }
};
