import { readFile } from 'node:fs/promises';
import { errorCode } from '../lib/error-code.js';
import type { ApiKey } from './api-key.js';

export type ParsedKeys =
  | { readonly kind: 'keys'; readonly keys: readonly ApiKey[] }
  | { readonly kind: 'broken'; readonly fault: string };

/** Reads the text of a keys file; says what is wrong without repeating any of it. */
export type ParseKeys = (text: string) => ParsedKeys;

export type ReadKeys = ParsedKeys | { readonly kind: 'unreadable'; readonly fault: string };

export const readKeyFile = (path: string, parseKeys: ParseKeys): Promise<ReadKeys> =>
  readFile(path, 'utf8').then(parseKeys, (error: unknown) => ({ kind: 'unreadable', fault: errorCode(error) }));
