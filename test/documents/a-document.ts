import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { sha256 } from '../../src/documents/document-id.js';
import { openDocuments, type TrustedDocuments } from '../../src/documents/document-store.js';
import { printManifest } from '../../src/documents/manifest.js';
import type { TrustedDocument } from '../../src/documents/trusted-document.js';

/** A document as in a manifest; its name and type come from its text. */
export const aDocument = (body: string, given: Partial<TrustedDocument> = {}): TrustedDocument => {
  const { name, operation } = operationOf(parse(body));
  return { id: sha256(body), body, name: name?.value ?? '', type: operation, ...given };
};

const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode => {
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('this document has no operation');
  return operation;
};

/** The store of a server that starts with these documents. */
export const storeOf = (...documents: readonly TrustedDocument[]): TrustedDocuments => {
  const opened = openDocuments(printManifest(documents));
  if (opened.faults.length > 0) throw new Error(opened.faults.join('\n'));
  return opened.documents;
};
