import { parseJson } from '../../lib/json.js';
import type { Secret } from '../../platform/secret.js';

/** The text without the account's own credentials. */
export const withoutSecrets = (text: string, secrets: readonly Secret[]): string =>
  secrets.reduce((rest, secret) => rest.replaceAll(secret.reveal(), String(secret)), text);

/**
 * The same for JSON, which may write a credential in another way: "a\/b" is "a/b". Undefined if the text is not JSON.
 */
export const parseWithoutSecrets = (text: string, secrets: readonly Secret[]): unknown => {
  const json = parseJson(withoutSecrets(text, secrets));
  return text.includes('\\') ? withoutSecretsIn(json, secrets) : json;
};

const withoutSecretsIn = (value: unknown, secrets: readonly Secret[]): unknown => {
  if (typeof value === 'string') return withoutSecrets(value, secrets);
  if (Array.isArray(value)) return value.map((item) => withoutSecretsIn(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [withoutSecrets(key, secrets), withoutSecretsIn(inner, secrets)]),
  );
};
