import { parseJson } from '../../lib/json.js';
import type { Secret } from '../../platform/secret.js';

/** The text as if it had not repeated our own credential. */
export const withoutSecret = (text: string, secret: Secret): string => text.replaceAll(secret.reveal(), String(secret));

/** The same of JSON, which may spell the credential in other ways: "a\/b" is "a/b". Undefined where it is no JSON. */
export const parseWithoutSecret = (text: string, secret: Secret): unknown => {
  const json = parseJson(withoutSecret(text, secret));
  return text.includes('\\') ? withoutSecretIn(json, secret) : json;
};

const withoutSecretIn = (value: unknown, secret: Secret): unknown => {
  if (typeof value === 'string') return withoutSecret(value, secret);
  if (Array.isArray(value)) return value.map((item) => withoutSecretIn(item, secret));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [withoutSecret(key, secret), withoutSecretIn(inner, secret)]),
  );
};
