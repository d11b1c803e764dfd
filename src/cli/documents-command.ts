import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Candidates } from '../documents/candidate.js';
import { checkCandidate } from '../documents/check-candidate.js';
import { checkManifest } from '../documents/check-manifest.js';
import { plainId } from '../documents/document-id.js';
import { printManifest, type ReadManifest, readManifest } from '../documents/manifest.js';
import { mergeDocuments } from '../documents/merge-documents.js';
import { readSources } from '../documents/source-files.js';
import type { TrustedDocument } from '../documents/trusted-document.js';
import { createSchema } from '../graphql/schema.js';

const USAGE = `npm run documents -- add [DIR|FILE …]   trust the documents of .graphql and .gql files, of Apollo manifests, of
                                       operationOutput.json and of persisted-documents.json; without an argument
                                       those of schema/operations
npm run documents -- list              what is trusted: name, type, id
npm run documents -- remove NAME|ID …  trust it no longer, every version of a name
npm run documents -- check             does the manifest have schema/operations, and does all of it fit the schema?`;

const OPERATIONS = fileURLToPath(new URL('../../schema/operations', import.meta.url));

/** Where the command works. */
export interface ManifestPlace {
  /** The manifest that it reads and writes. */
  readonly file: string;
  /** What relative paths are relative to. */
  readonly cwd: string;
}

/** What a command says: nothing has changed where there is a fault. */
export interface DocumentsResult {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
}

type DocumentsCommand = (args: readonly string[], place: ManifestPlace) => DocumentsResult;

export const runCommand = ([name = '', ...args]: readonly string[], place: ManifestPlace): DocumentsResult =>
  Object.hasOwn(COMMANDS, name) ? (COMMANDS[name] ?? usage)(args, place) : usage(args, place);

const usage: DocumentsCommand = () => ({ lines: [], faults: [USAGE] });

const add: DocumentsCommand = (paths, place) => {
  const existing = readExisting(place);
  const found = readDocuments(readSources(paths.length > 0 ? paths : [OPERATIONS], place.cwd));
  const { documents, added, faults } = mergeDocuments(existing.documents, found.documents);
  const all = [...existing.faults, ...found.faults, ...faults];
  if (all.length > 0) return { lines: [], faults: all };
  return write(documents, added, `${added.length} added, ${documents.length} in ${place.file}`, place);
};

const list: DocumentsCommand = (_args, place) => {
  const { documents, faults } = readExisting(place);
  return { lines: documents.map(toLine), faults };
};

const remove: DocumentsCommand = (wanted, place) => {
  const { documents, faults } = readExisting(place);
  const isMeant = ({ id, name }: TrustedDocument, each: string) => name === each || plainId(id) === plainId(each);
  const unknown = wanted.filter((each) => !documents.some((document) => isMeant(document, each)));
  const all = [...faults, ...unknown.map((each) => `${each}: no document has this name or id.`)];
  if (all.length > 0 || wanted.length === 0) return { lines: [], faults: wanted.length === 0 ? [USAGE] : all };
  const gone = documents.filter((document) => wanted.some((each) => isMeant(document, each)));
  const kept = documents.filter((document) => !gone.includes(document));
  return write(kept, gone, `${gone.length} removed, ${kept.length} in ${place.file}`, place);
};

const check: DocumentsCommand = (_args, place) => {
  if (!existsSync(place.file)) return { lines: [], faults: [`there is no ${place.file}: npm run documents -- add`] };
  const expected = readDocuments(readSources([OPERATIONS], place.cwd));
  const text = readFileSync(place.file, 'utf8');
  const faults = [
    ...expected.faults,
    ...checkManifest(text, expected.documents, createSchema()).map((fault) => `${place.file}: ${fault}`),
  ];
  return { lines: faults.length === 0 ? [`${place.file} is as it should be`] : [], faults };
};

const COMMANDS: Readonly<Record<string, DocumentsCommand>> = { add, list, remove, check };

const readExisting = ({ file }: ManifestPlace): ReadManifest => {
  if (!existsSync(file)) return { documents: [], faults: [] };
  const { documents, faults } = readManifest(readFileSync(file, 'utf8'));
  return { documents, faults: faults.map((fault) => `${file}: ${fault}`) };
};

const readDocuments = ({ candidates, faults }: Candidates): ReadManifest => {
  const schema = createSchema();
  const checked = candidates.map((candidate) => checkCandidate(candidate, schema));
  return {
    documents: checked.flatMap((each) => (each.kind === 'document' ? [each.document] : [])),
    faults: [...faults, ...checked.flatMap((each) => (each.kind === 'fault' ? [each.fault] : []))],
  };
};

const write = (
  documents: readonly TrustedDocument[],
  changed: readonly TrustedDocument[],
  summary: string,
  { file }: ManifestPlace,
): DocumentsResult => {
  writeFileSync(file, printManifest(documents));
  return { lines: [...changed.map(toLine), summary], faults: [] };
};

const toLine = ({ id, name, type }: TrustedDocument): string => `${name}  ${type}  ${id}`;
