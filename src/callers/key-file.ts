import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isTenant, SCOPES, type Scope } from '../domain/caller.js';
import { errorCode } from '../lib/error-code.js';
import { parseJson } from '../lib/json.js';

const moment = z.iso.datetime({ offset: true });

const keyShape = z.strictObject({
  id: z.string().regex(/^k[a-z2-7]{10}$/),
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._@-]{0,63}$/),
  tenant: z.string().refine(isTenant),
  scopes: z.array(z.enum(SCOPES)).min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: moment,
  expiresAt: moment.optional(),
});

const EXPECTS: Readonly<Record<string, string>> = {
  id: 'the letter k and ten characters of a-z and 2-7',
  name: '1 to 64 letters, digits, spaces, and . _ @ -',
  tenant: 'the name of a tenant, in lower-case letters, digits and -',
  scopes: `a list of at least one of ${SCOPES.join(', ')}`,
  sha256: 'the SHA-256 of the whole API key, in 64 hex digits',
  createdAt: 'a moment, such as 2026-03-02T12:00:00.000Z',
  expiresAt: 'a moment, such as 2027-01-31T23:59:59.999Z, or left out',
};

/** An API key as the file keeps it: everything except the secret, which is shown only at its creation. */
export interface ApiKey {
  /** "k" and ten characters: the public part of the API key. */
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  readonly scopes: readonly Scope[];
  /** The SHA-256 of the whole API key, in hex. */
  readonly sha256: string;
  /** ISO 8601, like all moments here. */
  readonly createdAt: string;
  /** The server refuses the API key from this moment on. Without it, the API key never expires. */
  readonly expiresAt?: string | undefined;
}

export type ParsedKeys =
  | { readonly kind: 'keys'; readonly keys: readonly ApiKey[] }
  | { readonly kind: 'broken'; readonly fault: string };

/** Reads a list of API keys. A fault names the place, never the value. */
export const parseKeys = (text: string): ParsedKeys => {
  const json = parseJson(text);
  if (!Array.isArray(json)) return { kind: 'broken', fault: 'it is not a JSON list of API keys' };
  const { success, data, error } = z.array(keyShape).safeParse(json);
  if (!success) return { kind: 'broken', fault: faultOf(error.issues[0]) };
  const isGivenOnce = new Set(data.map(({ id }) => id)).size === data.length;
  return isGivenOnce ? { kind: 'keys', keys: data } : { kind: 'broken', fault: 'two API keys have the same id' };
};

export type KeyFileContent = ParsedKeys | { readonly kind: 'unreadable'; readonly fault: string };

export const readKeyFile = (path: string): Promise<KeyFileContent> =>
  readFile(path, 'utf8').then(parseKeys, (error: unknown) => ({ kind: 'unreadable', fault: errorCode(error) }));

const faultOf = (issue: z.core.$ZodIssue | undefined): string => {
  const [index, member] = issue?.path ?? [];
  const where = `API key ${Number(index) + 1}`;
  const expected = typeof member === 'string' ? EXPECTS[member] : undefined;
  if (expected !== undefined) return `${where}: ${String(member)} must be ${expected}`;
  return `${where} must have ${Object.keys(EXPECTS).join(', ')} and nothing else`;
};
