import { sha256 } from '../../documents/document-id.js';
import type { Logger } from '../../platform/logger.js';

/** 100 kB of hashes. An app has some dozens of documents: beyond this somebody makes them up. */
const MAX_TOLD = 1_000;

export interface UntrustedLog {
  /** Tells of a document the first time that it is seen. */
  tell(text: string, callerId: string): void;
}

/** What would be refused if only trusted documents ran: one line a document, and a last one when there are too many. */
export const createUntrustedLog = (logger: Logger, maxTold: number = MAX_TOLD): UntrustedLog => {
  const told = new Set<string>();
  let isFull = false;
  return {
    tell: (text, callerId) => {
      if (isFull) return;
      const documentHash = sha256(text);
      if (told.has(documentHash)) return;
      isFull = told.size === maxTold;
      if (isFull) return logger.warn({ told: maxTold }, 'further untrusted documents are not logged');
      told.add(documentHash);
      logger.warn({ documentHash, document: nameIn(text), caller: callerId }, 'untrusted document');
    },
  };
};

/** How its writer finds it again. Long numbers have no place in a name, nor in a log. */
const nameIn = (text: string): string | null => {
  const [, name = ''] = /\b(?:query|mutation|subscription)\s+([_A-Za-z]\w{0,63})\b/.exec(text) ?? [];
  return name === '' || /\d{5}/.test(name) ? null : name;
};
