import { hash } from 'node:crypto';

const DOCUMENT_ID = /^[A-Za-z0-9][A-Za-z0-9._~:+/=-]{0,255}$/;

const SHA256_PREFIX = 'sha256:';

/** Accepts hashes in hexadecimal or base64, and names that people give. None of these needs quoting. */
export const isDocumentId = (value: unknown): value is string => typeof value === 'string' && DOCUMENT_ID.test(value);

/**
 * Removes the prefix that GraphQL over HTTP defines for persisted documents. An id names one document with and without
 * it.
 * https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md
 */
export const plainId = (id: string): string =>
  id.startsWith(SHA256_PREFIX) && id.length > SHA256_PREFIX.length ? id.slice(SHA256_PREFIX.length) : id;

export const hasSha256Prefix = (id: string): boolean => plainId(id) !== id;

export const sha256 = (text: string): string => hash('sha256', text);
