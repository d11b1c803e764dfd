import { createHash } from 'node:crypto';
import type { Store } from '../store.js';
import type { Answer } from '../wire/answer.js';
import type { WireRequest } from '../wire/backend.js';
import { errorAnswer } from './errors.js';

export interface KeyEntry {
  readonly key: string;
  readonly fingerprint: string;
  /** Null while the first request is being worked on. */
  readonly answer: Answer | null;
}

const fingerprintOf = ({ method, path, body }: WireRequest): string =>
  createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex');

/** Only a success and a failed payment are said again; after any other answer the key is free. */
const isRemembered = ({ status }: Answer): boolean => status < 300 || status === 402;

/** Claims the key; gives the answer at once when it has been used, or undefined when the request may run. */
export function claimKey(
  keys: Store<KeyEntry>,
  key: string,
  request: WireRequest,
  eachKeyOnce: boolean,
): Answer | undefined {
  const entry = keys.get(key);
  const fingerprint = fingerprintOf(request);
  if (entry === undefined) {
    keys.put(key, { key, fingerprint, answer: null });
    return undefined;
  }
  if (eachKeyOnce || entry.fingerprint !== fingerprint) return errorAnswer('idempotency_key_already_used');
  return entry.answer ?? errorAnswer('resource_locked');
}

export function concludeKey(keys: Store<KeyEntry>, key: string, answer: Answer): void {
  const entry = keys.get(key);
  if (entry === undefined) return;
  if (isRemembered(answer)) keys.put(key, { ...entry, answer });
  else keys.remove(key);
}

/** Nobody is working any more on what an earlier process had begun: its keys are free again. */
export function releaseUnfinished(keys: Store<KeyEntry>): void {
  for (const { key, answer } of keys.all()) if (answer === null) keys.remove(key);
}
