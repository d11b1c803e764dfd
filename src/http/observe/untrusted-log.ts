import { sha256 } from '../../documents/document-id.js';
import type { Logger } from '../../platform/logger.js';

/** 100 kB of hashes. An app has some dozens of documents; more than this number are made up. */
const MAX_LOGGED = 1_000;

export interface UntrustedLog {
  /** Logs a document the first time. */
  tell(text: string, callerId: string): void;
}

/** Logs the documents that mode enforce would refuse: one line for each, and a last line when there are too many. */
export const createUntrustedLog = (logger: Logger, maxLogged: number = MAX_LOGGED): UntrustedLog => {
  const told = new Set<string>();
  let isFull = false;
  return {
    tell: (text, callerId) => {
      if (isFull) return;
      const documentHash = sha256(text);
      if (told.has(documentHash)) return;
      isFull = told.size === maxLogged;
      if (isFull) return logger.warn({ told: maxLogged }, 'further untrusted documents are not logged');
      told.add(documentHash);
      logger.warn({ documentHash, document: nameIn(text), caller: callerId }, 'untrusted document');
    },
  };
};

/** The name by which the author finds the document. A name with a long number is left out of the log. */
const nameIn = (text: string): string | null => {
  const [, name = ''] = /\b(?:query|mutation|subscription)\s+([_A-Za-z]\w{0,63})\b/.exec(text) ?? [];
  return name === '' || /\d{5}/.test(name) ? null : name;
};
