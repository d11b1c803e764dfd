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
export interface Desk {
  /** The manifest that it reads and writes. */
  readonly file: string;
  /** What relative paths are relative to. */
  readonly cwd: string;
}

/** What a command says: nothing has changed where there is a fault. */
export interface Said {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
}

type Command = (args: readonly string[], desk: Desk) => Said;

export const runCommand = ([name = '', ...args]: readonly string[], desk: Desk): Said =>
  Object.hasOwn(COMMANDS, name) ? (COMMANDS[name] ?? usage)(args, desk) : usage(args, desk);

const usage: Command = () => ({ lines: [], faults: [USAGE] });

const add: Command = (paths, desk) => {
  const existing = readExisting(desk);
  const found = readDocuments(readSources(paths.length > 0 ? paths : [OPERATIONS], desk.cwd));
  const { documents, added, faults } = mergeDocuments(existing.documents, found.documents);
  const all = [...existing.faults, ...found.faults, ...faults];
  if (all.length > 0) return { lines: [], faults: all };
  return write(documents, added, `${added.length} added, ${documents.length} in ${desk.file}`, desk);
};

const list: Command = (_args, desk) => {
  const { documents, faults } = readExisting(desk);
  return { lines: documents.map(toLine), faults };
};

const remove: Command = (wanted, desk) => {
  const { documents, faults } = readExisting(desk);
  const isMeant = ({ id, name }: TrustedDocument, each: string) => name === each || plainId(id) === plainId(each);
  const unknown = wanted.filter((each) => !documents.some((document) => isMeant(document, each)));
  const all = [...faults, ...unknown.map((each) => `${each}: no document has this name or id.`)];
  if (all.length > 0 || wanted.length === 0) return { lines: [], faults: wanted.length === 0 ? [USAGE] : all };
  const gone = documents.filter((document) => wanted.some((each) => isMeant(document, each)));
  const kept = documents.filter((document) => !gone.includes(document));
  return write(kept, gone, `${gone.length} removed, ${kept.length} in ${desk.file}`, desk);
};

const check: Command = (_args, desk) => {
  if (!existsSync(desk.file)) return { lines: [], faults: [`there is no ${desk.file}: npm run documents -- add`] };
  const expected = readDocuments(readSources([OPERATIONS], desk.cwd));
  const text = readFileSync(desk.file, 'utf8');
  const faults = [
    ...expected.faults,
    ...checkManifest(text, expected.documents, createSchema()).map((fault) => `${desk.file}: ${fault}`),
  ];
  return { lines: faults.length === 0 ? [`${desk.file} is as it should be`] : [], faults };
};

const COMMANDS: Readonly<Record<string, Command>> = { add, list, remove, check };

const readExisting = ({ file }: Desk): ReadManifest => {
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
  { file }: Desk,
): Said => {
  writeFileSync(file, printManifest(documents));
  return { lines: [...changed.map(toLine), summary], faults: [] };
};

const toLine = ({ id, name, type }: TrustedDocument): string => `${name}  ${type}  ${id}`;
