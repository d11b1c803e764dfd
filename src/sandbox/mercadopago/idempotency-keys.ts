import { createHash } from 'node:crypto';
import type { Store } from '../store.js';
import type { SimulatedAnswer } from '../wire/answer.js';
import type { WireRequest } from '../wire/backend.js';
import { errorAnswer } from './errors.js';

export interface KeyEntry {
  readonly key: string;
  readonly fingerprint: string;
  /** Null while the first request runs. */
  readonly answer: SimulatedAnswer | null;
}

const fingerprintOf = ({ method, path, body }: WireRequest): string =>
  createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex');

/** Only a success and a failed payment are replayed; after any other answer the key is free. */
const isRemembered = ({ status }: SimulatedAnswer): boolean => status < 300 || status === 402;

/** Claims the key. Returns the answer if the key was used, or undefined if the request may run. */
export function claimKey(
  keys: Store<KeyEntry>,
  key: string,
  request: WireRequest,
  eachKeyOnce: boolean,
): SimulatedAnswer | undefined {
  const entry = keys.get(key);
  const fingerprint = fingerprintOf(request);
  if (entry === undefined) {
    keys.put(key, { key, fingerprint, answer: null });
    return undefined;
  }
  if (eachKeyOnce || entry.fingerprint !== fingerprint) return errorAnswer('idempotency_key_already_used');
  return entry.answer ?? errorAnswer('resource_locked');
}

export function concludeKey(keys: Store<KeyEntry>, key: string, answer: SimulatedAnswer): void {
  const entry = keys.get(key);
  if (entry === undefined) return;
  if (isRemembered(answer)) keys.put(key, { ...entry, answer });
  else keys.remove(key);
}

/** Frees the keys of requests that an earlier process did not finish. */
export function releaseUnfinished(keys: Store<KeyEntry>): void {
  for (const { key, answer } of keys.all()) if (answer === null) keys.remove(key);
}
