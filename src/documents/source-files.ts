import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { type Candidates, joinCandidates, NO_CANDIDATES, type SourceFile } from './candidate.js';
import { readGraphqlFiles } from './graphql-files.js';
import { looksLikeDocuments, readJsonFile } from './json-files.js';

const GRAPHQL: readonly string[] = ['.graphql', '.gql'];
const JSON_FILE = '.json';

/**
 * The documents of folders and files. The files of one folder share their fragments, and so do files named one by one.
 */
export const readSources = (paths: readonly string[], cwd: string): Candidates => {
  const read = (path: string): SourceFile => ({
    path: relative(cwd, path) || path,
    text: readFileSync(path, 'utf8'),
  });
  const sources = paths.map((path) => resolve(cwd, path));
  const missing = sources.filter((path) => !statSync(path, { throwIfNoEntry: false }));
  if (missing.length > 0) return fault(missing.map((path) => `${path}: this file or folder does not exist.`));
  const folders = sources.filter((path) => statSync(path).isDirectory());
  const files = sources.filter((path) => !folders.includes(path)).map(read);
  return joinCandidates([readFiles(files), ...folders.map((path) => readFolder(path, read))]);
};

const fault = (faults: readonly string[]): Candidates => ({ ...NO_CANDIDATES, faults });

const readFolder = (folder: string, read: (path: string) => SourceFile): Candidates => {
  const files = pathsIn(folder)
    .map(read)
    .filter((file) => GRAPHQL.includes(extname(file.path)) || looksLikeDocuments(file));
  const found = readFiles(files);
  return found.candidates.length + found.faults.length > 0
    ? found
    : fault([
        `${folder}: this folder has no documents. Code is not read: name the manifest that the client's tool writes.`,
      ]);
};

const isOfApp = ({ name }: Dirent): boolean => !name.startsWith('.') && name !== 'node_modules';

const pathsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(isOfApp)
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return pathsIn(path);
      return entry.isFile() && [...GRAPHQL, JSON_FILE].includes(extname(path)) ? [path] : [];
    })
    .toSorted();

const readFiles = (files: readonly SourceFile[]): Candidates => {
  const json = files.filter(({ path }) => extname(path) === JSON_FILE);
  const graphql = files.filter(({ path }) => GRAPHQL.includes(extname(path)));
  const others = files.filter((file) => !json.includes(file) && !graphql.includes(file));
  return joinCandidates([
    fault(others.map(({ path }) => `${path}: this command reads only files that end in .graphql, .gql or .json.`)),
    readGraphqlFiles(graphql),
    ...json.map(readJsonFile),
  ]);
};
