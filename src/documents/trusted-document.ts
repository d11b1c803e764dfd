export const DOCUMENT_TYPES = ['query', 'mutation', 'subscription'] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** One document that this API trusts, as the manifest has it. */
export interface TrustedDocument {
  /** What clients name it by: the SHA-256 of the body in hexadecimal, unless their own tool made another. */
  readonly id: string;
  /** The text that runs: one operation and the fragments that it uses. */
  readonly body: string;
  /** The operation's name. Several versions of an app have one name and several bodies. */
  readonly name: string;
  readonly type: DocumentType;
}

/** Everything runs; everything runs and the untrusted is logged; only the trusted runs. */
export type DocumentMode = 'off' | 'log' | 'enforce';
