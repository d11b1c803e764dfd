export const DOCUMENT_TYPES = ['query', 'mutation', 'subscription'] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** One trusted document of the manifest. */
export interface TrustedDocument {
  /** The id that clients send: the SHA-256 of the body in hexadecimal, or an id that the client's tool made. */
  readonly id: string;
  /** The text that runs: one operation and its fragments. */
  readonly body: string;
  /** The name of the operation. Versions of an app may have different bodies under one name. */
  readonly name: string;
  readonly type: DocumentType;
}

/**
 * `off`: every document runs. `log`: the same, and untrusted documents are logged. `enforce`: only trusted ones run.
 */
export type DocumentMode = 'off' | 'log' | 'enforce';
