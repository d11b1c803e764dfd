import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';

type DocumentStore = NonNullable<ApolloServerOptions<never>['documentStore']>;

/** What all of them may hold together: some hundred of the largest documents, ten thousand of the smallest. */
const MAX_BYTES = 32_000_000;

/** Measured with documents of 8 to 2,400 tokens: 280 to 510 bytes of syntax tree for each token. */
const BYTES_PER_TOKEN = 500;

/** A document keeps its text for as long as it lives, comments and white space included. */
const bytesOf = ({ loc, tokenCount = 0 }: DocumentNode): number =>
  (loc?.source.body.length ?? 0) + tokenCount * BYTES_PER_TOKEN;

/**
 * Documents that were parsed and found valid, those that nobody asked for longest ago forgotten first. Apollo Server's own
 * store counts the JSON of a syntax tree: four times too little, and nothing of a text that is one long comment.
 */
export const createParsedDocuments = (maxBytes: number = MAX_BYTES): DocumentStore => {
  const documents = new Map<string, DocumentNode>();
  let bytes = 0;

  const forget = (key: string): void => {
    const document = documents.get(key);
    if (document === undefined) return;
    documents.delete(key);
    bytes -= bytesOf(document);
  };

  return {
    get: async (key) => {
      const document = documents.get(key);
      if (document === undefined) return undefined;
      documents.delete(key);
      documents.set(key, document);
      return document;
    },
    set: async (key, document) => {
      forget(key);
      documents.set(key, document);
      bytes += bytesOf(document);
      for (const oldest of documents.keys()) {
        if (bytes <= maxBytes) break;
        forget(oldest);
      }
    },
    delete: async (key) => forget(key),
  };
};
