import type { GraphQLSchema } from 'graphql';
import { checkCandidate } from './check-candidate.js';
import { printManifest, readManifest } from './manifest.js';
import type { TrustedDocument } from './trusted-document.js';

/** The faults of a manifest: missing documents, documents that no longer match the schema, and a wrong layout. */
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
    .map(({ name }) => `the current ${name} of schema/operations is missing. Run npm run documents -- add.`);
  const found = [...missing, ...findInvalid(documents, schema)];
  if (found.length > 0 || printManifest(documents) === text) return found;
  return ['its layout differs from what this command writes. Run npm run documents -- add.'];
};

const findInvalid = (documents: readonly TrustedDocument[], schema: GraphQLSchema): readonly string[] =>
  documents.flatMap((document) => {
    const checked = checkCandidate({ source: document.id, ...document }, schema);
    return checked.kind === 'fault' ? [`${checked.fault} Run npm run documents -- remove ${document.id}.`] : [];
  });
