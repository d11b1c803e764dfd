import { isJsonObject, type JsonObject, parseJson } from '../lib/json.js';
import { type Candidate, type Candidates, NO_CANDIDATES, type SourceFile } from './candidate.js';
import { MANIFEST_FORMAT } from './manifest.js';

interface Format {
  readonly isOf: (json: JsonObject) => boolean;
  readonly read: (json: JsonObject, path: string) => readonly Candidate[];
}

/** The format of Apollo's persisted-query manifest. Apollo iOS before 1.4 uses the second name. */
const MANIFEST_FORMATS: readonly unknown[] = [MANIFEST_FORMAT, 'apollo-persisted-queries'];

const apolloManifest: Format = {
  isOf: ({ format, version, operations }) =>
    MANIFEST_FORMATS.includes(format) && version === 1 && Array.isArray(operations),
  read: ({ operations }, path) =>
    (operations as readonly unknown[]).map((entry, index) => {
      const { id, body, name, type } = isJsonObject(entry) ? entry : {};
      return { ...toCandidate(`${path}, operations[${index}]`, id, body), name, type };
    }),
};

/**
 * `{ "<id>": { "name", "source" } }`: operationOutput.json of Apollo Kotlin and operationIDs.json of older Apollo iOS.
 */
const operationOutput: Format = {
  isOf: (json) => hasOnly(json, (value) => isJsonObject(value) && typeof value['source'] === 'string'),
  read: (json, path) =>
    (Object.entries(json) as [string, JsonObject][]).map(([id, { name, source }]) => ({
      ...toCandidate(`${path}, ${id}`, id, source),
      name,
    })),
};

/** `{ "<id>": "<document>" }`: persisted-documents.json of codegen's client preset. */
const clientPreset: Format = {
  isOf: (json) => hasOnly(json, (value) => typeof value === 'string'),
  read: (json, path) => Object.entries(json).map(([id, text]) => toCandidate(`${path}, ${id}`, id, text)),
};

const FORMATS: readonly Format[] = [apolloManifest, operationOutput, clientPreset];

const hasOnly = (json: JsonObject, isFit: (value: unknown) => boolean): boolean =>
  Object.keys(json).length > 0 && Object.values(json).every(isFit);

const toCandidate = (source: string, id: unknown, body: unknown): Candidate => ({
  source,
  id: typeof id === 'string' ? id : '',
  body: typeof body === 'string' ? body : '',
});

/** The documents of a file that a client's tool wrote. */
export const readJsonFile = ({ path, text }: SourceFile): Candidates => {
  const json = parseJson(text);
  const format = FORMATS.find(({ isOf }) => isJsonObject(json) && isOf(json));
  if (format && isJsonObject(json)) return { candidates: format.read(json, path), faults: [] };
  const known = "an Apollo manifest, Apollo Kotlin's operationOutput.json or codegen's persisted-documents.json";
  return { ...NO_CANDIDATES, faults: [`${path}: the format of this file is unknown. Use ${known}.`] };
};

/** The folder of an app has many JSON files: those that do not look like documents are ignored. */
export const looksLikeDocuments = ({ path, text }: SourceFile): boolean => {
  const json = parseJson(text);
  if (!isJsonObject(json)) return false;
  if (apolloManifest.isOf(json) || operationOutput.isOf(json)) return true;
  return /(^|\/)persisted-documents\.json$/.test(path) && clientPreset.isOf(json);
};
