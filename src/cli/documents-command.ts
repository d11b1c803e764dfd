import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Candidates } from '../documents/candidate.js';
import { checkCandidate } from '../documents/check-candidate.js';
import { checkManifest } from '../documents/check-manifest.js';
import { plainId } from '../documents/document-id.js';
import { type ManifestAndFaults, printManifest, readManifest } from '../documents/manifest.js';
import { mergeDocuments } from '../documents/merge-documents.js';
import { readSources } from '../documents/source-files.js';
import type { TrustedDocument } from '../documents/trusted-document.js';
import { createSchema } from '../graphql/schema.js';

const USAGE = `npm run documents -- add [DIR|FILE …]   trust the documents in .graphql and .gql files, Apollo manifests,
                                       operationOutput.json and persisted-documents.json; without an
                                       argument, those of schema/operations
npm run documents -- list              list the name, the type and the id of each trusted document
npm run documents -- remove NAME|ID …  stop trusting a document: every version with the name, or the one with the id
npm run documents -- check             check that the manifest has schema/operations and matches the schema`;

const OPERATIONS = fileURLToPath(new URL('../../schema/operations', import.meta.url));

/** The files that the command works on. */
export interface ManifestPlace {
  /** The manifest that it reads and writes. */
  readonly file: string;
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

/** The output of a command. If there is a fault, nothing was changed. */
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
  if (!existsSync(place.file))
    return { lines: [], faults: [`${place.file} does not exist. Run npm run documents -- add.`] };
  const expected = readDocuments(readSources([OPERATIONS], place.cwd));
  const text = readFileSync(place.file, 'utf8');
  const faults = [
    ...expected.faults,
    ...checkManifest(text, expected.documents, createSchema()).map((fault) => `${place.file}: ${fault}`),
  ];
  return { lines: faults.length === 0 ? [`${place.file} is up to date`] : [], faults };
};

const COMMANDS: Readonly<Record<string, DocumentsCommand>> = { add, list, remove, check };

const readExisting = ({ file }: ManifestPlace): ManifestAndFaults => {
  if (!existsSync(file)) return { documents: [], faults: [] };
  const { documents, faults } = readManifest(readFileSync(file, 'utf8'));
  return { documents, faults: faults.map((fault) => `${file}: ${fault}`) };
};

const readDocuments = ({ candidates, faults }: Candidates): ManifestAndFaults => {
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
