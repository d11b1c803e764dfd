import type { GraphQLSchema } from 'graphql';
import { checkCandidate } from './check-candidate.js';
import { printManifest, readManifest } from './manifest.js';
import type { TrustedDocument } from './trusted-document.js';

/** What keeps a manifest from being right: documents that it lacks, documents that no longer fit the schema, its layout. */
export const checkManifest = (
  text: string,
  expected: readonly TrustedDocument[],
  schema: GraphQLSchema,
): readonly string[] => {
  const { documents, faults } = readManifest(text);
  if (faults.length > 0) return faults;
  const ids = new Set(documents.map(({ id }) => id));
  const missing = expected
    .filter(({ id }) => !ids.has(id))
    .map(({ name }) => `${name} of schema/operations is not in it as it is now: npm run documents -- add`);
  const found = [...missing, ...findInvalid(documents, schema)];
  if (found.length > 0 || printManifest(documents) === text) return found;
  return ['it is not written as this command writes it: npm run documents -- add'];
};

const findInvalid = (documents: readonly TrustedDocument[], schema: GraphQLSchema): readonly string[] =>
  documents.flatMap((document) => {
    const checked = checkCandidate({ source: document.id, ...document }, schema);
    return checked.kind === 'fault' ? [`${checked.fault} npm run documents -- remove ${document.id}`] : [];
  });
