import { createLocalJWKSet, type LocalJWKSet } from 'jose';
import { errorCode } from '../lib/error-code.js';
import type { Clock } from '../platform/clock.js';

export type FetchedKeys =
  | { readonly kind: 'keys'; readonly keys: LocalJWKSet }
  | { readonly kind: 'fault'; readonly fault: string };

const DEADLINE_MS = 5_000;
/** Room for some hundred keys; an issuer has a handful. */
const MAX_BYTES = 100_000;

const HEADERS = { accept: 'application/jwk-set+json, application/json' };

/** Fetches the issuer's public keys, within a deadline and a size limit. Never throws. */
export const fetchJwks = async (url: string, clock: Clock): Promise<FetchedKeys> => {
  const late = new AbortController();
  const done = new AbortController();
  void clock.sleep(DEADLINE_MS, done.signal).then(() => late.abort());
  try {
    const response = await fetch(url, { headers: HEADERS, redirect: 'manual', signal: late.signal });
    if (response.status !== 200) return { kind: 'fault', fault: `status ${response.status}` };
    const text = await readText(response);
    if (text === null) return { kind: 'fault', fault: `more than ${MAX_BYTES} bytes` };
    return { kind: 'keys', keys: createLocalJWKSet(JSON.parse(text)) };
  } catch (error) {
    return { kind: 'fault', fault: late.signal.aborted ? `no answer within ${DEADLINE_MS} ms` : faultOf(error) };
  } finally {
    done.abort();
  }
};

/** The body; null as soon as it is too long. */
const readText = async (response: Response): Promise<string | null> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const faultOf = (error: unknown): string => (error instanceof SyntaxError ? 'not JSON' : errorCode(error));
