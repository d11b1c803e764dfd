import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';

type DocumentStore = NonNullable<ApolloServerOptions<never>['documentStore']>;

/** The size of all documents together: some hundred of the largest, or ten thousand of the smallest. */
const MAX_BYTES = 32_000_000;

/** Documents of 8 to 2,400 tokens measured 280 to 510 bytes of syntax tree for each token. */
const BYTES_PER_TOKEN = 500;

/** A parsed document also keeps its text, with comments and white space. */
const bytesOf = ({ loc, tokenCount = 0 }: DocumentNode): number =>
  (loc?.source.body.length ?? 0) + tokenCount * BYTES_PER_TOKEN;

/**
 * Documents that were parsed and are valid. The least recently used are forgotten first. The store of Apollo Server
 * counts the JSON of a syntax tree: that is a quarter of the real size, and it ignores a text that is one long comment.
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
