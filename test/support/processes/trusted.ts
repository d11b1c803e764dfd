import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface TrustedDocument {
  readonly id: string;
  readonly name: string;
  readonly body: string;
}

const { operations } = JSON.parse(readFileSync(resolve('schema/trusted-documents.json'), 'utf8')) as {
  readonly operations: readonly TrustedDocument[];
};

/** A document of the manifest. */
export const trustedDocument = (name: string): TrustedDocument => {
  const document = operations.find((each) => each.name === name);
  if (document === undefined) throw new Error(`schema/trusted-documents.json has no ${name}`);
  return document;
};

/** The body of a request for a trusted document, by its id as Apollo's clients send it. */
export const requestById = (name: string, variables: object): string =>
  JSON.stringify({
    operationName: name,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: trustedDocument(name).id } },
  });

/** The body of a request for a trusted document, by its text. */
export const requestByText = (name: string, variables: object): string =>
  JSON.stringify({ operationName: name, variables, query: trustedDocument(name).body });
