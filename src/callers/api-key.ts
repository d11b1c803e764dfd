import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AuthorizedCaller } from '../domain/caller.js';
import type { ApiKey } from './key-file.js';

export type NewApiKey = Pick<ApiKey, 'name' | 'tenant' | 'scopes' | 'expiresAt'>;

const API_KEY = /^guiche_(k[a-z2-7]{10})_[A-Za-z0-9_-]{43}$/;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_LETTERS = 10;
const SECRET_BYTES = 32;

/** Creates an API key: the text for its holder, and the record for the file. */
export const createApiKey = (facts: NewApiKey, now: Date): { readonly text: string; readonly kept: ApiKey } => {
  const id = `k${[...randomBytes(ID_LETTERS)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
  const text = `guiche_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { text, kept: { id, ...facts, sha256: hashApiKey(text), createdAt: now.toISOString() } };
};

/** One round of SHA-256 is enough, because nobody can guess 256 random bits. A slow hash would add nothing. */
export const hashApiKey = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Does the credential look like an API key? Every other credential is treated as a token. */
export const looksLikeApiKey = (credential: string): boolean => credential.startsWith('guiche_');

/** The public part of an API key; null if the text is not an API key. */
export const idOfApiKey = (text: string): string | null => API_KEY.exec(text)?.[1] ?? null;

/** Is this text the kept API key, and is it still valid? The comparison takes the same time for every wrong text. */
export const holds = (kept: ApiKey, text: string, now: Date): boolean =>
  timingSafeEqual(Buffer.from(hashApiKey(text), 'hex'), Buffer.from(kept.sha256, 'hex')) && !hasExpired(kept, now);

export const hasExpired = ({ expiresAt }: ApiKey, now: Date): boolean =>
  expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime();

export const callerOfKey = ({ id, name, tenant, scopes }: ApiKey): AuthorizedCaller => ({
  id: `key:${id}`,
  name,
  tenant,
  scopes: new Set(scopes),
});
