import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { DocumentMode } from '../documents/trusted-document.js';

export interface DocumentsConfig {
  readonly mode: DocumentMode;
  /** The manifest of the trusted documents. */
  readonly file: string;
}

export interface DocumentsConfigAndFaults {
  readonly documents: DocumentsConfig;
  readonly faults: readonly string[];
}

/** Relative to the code, built or not, so that the server finds it from any working folder. */
const MANIFEST = fileURLToPath(new URL('../../schema/trusted-documents.json', import.meta.url));

const modeShape = z.enum(['off', 'log', 'enforce']).optional();

/** In production only trusted documents run, unless TRUSTED_DOCUMENTS says otherwise. */
export const readDocumentsConfig = (
  env: Readonly<Record<string, string | undefined>>,
  isProduction: boolean,
): DocumentsConfigAndFaults => {
  const { success, data } = modeShape.safeParse(env['TRUSTED_DOCUMENTS'] || undefined);
  return {
    documents: {
      mode: data ?? (isProduction ? 'enforce' : 'off'),
      file: env['TRUSTED_DOCUMENTS_FILE'] || MANIFEST,
    },
    faults: success ? [] : ['TRUSTED_DOCUMENTS must be off, log or enforce.'],
  };
};
