import { isJsonObject, parseJson } from '../lib/json.js';
import { isDocumentId, plainId } from './document-id.js';
import { DOCUMENT_TYPES, type TrustedDocument } from './trusted-document.js';

/** https://www.apollographql.com/docs/graphos/platform/security/persisted-queries#manifest-format */
export const MANIFEST_FORMAT = 'apollo-persisted-query-manifest';
const MANIFEST_VERSION = 1;

/** The documents of a manifest, and its faults. */
export interface ManifestAndFaults {
  readonly documents: readonly TrustedDocument[];
  readonly faults: readonly string[];
}

export const readManifest = (text: string): ManifestAndFaults => {
  const json = parseJson(text);
  if (!isJsonObject(json)) return fault('it is not a JSON object.');
  if (json['format'] !== MANIFEST_FORMAT || json['version'] !== MANIFEST_VERSION)
    return fault(`its format must be ${MANIFEST_FORMAT} and its version ${MANIFEST_VERSION}.`);
  const { operations } = json;
  if (!Array.isArray(operations)) return fault('its operations must be a list.');
  const read = operations.map(readEntry);
  const documents = read.flatMap(({ documents }) => documents);
  return { documents, faults: [...read.flatMap(({ faults }) => faults), ...findTwins(documents)] };
};

const fault = (reason: string): ManifestAndFaults => ({ documents: [], faults: [reason] });

const IS_VALID: Readonly<Record<keyof TrustedDocument, (value: unknown) => boolean>> = {
  id: isDocumentId,
  body: (value) => typeof value === 'string' && value.trim() !== '',
  name: (value) => typeof value === 'string' && /^[_A-Za-z]\w*$/.test(value),
  type: (value) => DOCUMENT_TYPES.some((type) => type === value),
};

const PROPERTIES = Object.keys(IS_VALID) as (keyof TrustedDocument)[];

const readEntry = (entry: unknown, index: number): ManifestAndFaults => {
  const given = isJsonObject(entry) ? entry : {};
  const wrong = PROPERTIES.filter((property) => !IS_VALID[property](given[property]));
  if (wrong.length > 0) return fault(`operations[${index}] has no valid ${wrong.join(', ')}.`);
  const { id, body, name, type } = given as unknown as TrustedDocument;
  return { documents: [{ id, body, name, type }], faults: [] };
};

const findTwins = (documents: readonly TrustedDocument[]): readonly string[] => {
  const ids = documents.map(({ id }) => plainId(id));
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => `two documents have the id ${id}.`);
};

/** Sorts the entries, so that a change of one document changes one entry. */
export const printManifest = (documents: readonly TrustedDocument[]): string => {
  const operations = documents
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
    .map(({ id, body, name, type }) => ({ id, body, name, type }));
  return `${JSON.stringify({ format: MANIFEST_FORMAT, version: MANIFEST_VERSION, operations }, null, 2)}\n`;
};

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
