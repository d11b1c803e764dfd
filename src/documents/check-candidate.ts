import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { MAX_TOKENS } from '../graphql/guards/limits/limits.js';
import { LIMIT_GUARDS } from '../graphql/guards/limits/operation-guards.js';
import { toValidationRule } from '../graphql/guards/limits/to-validation-rule.js';
import type { Candidate } from './candidate.js';
import { hasSha256Prefix, isDocumentId, plainId, sha256 } from './document-id.js';
import type { TrustedDocument } from './trusted-document.js';

export type CheckedCandidate =
  | { readonly kind: 'document'; readonly document: TrustedDocument }
  | { readonly kind: 'fault'; readonly fault: string };

/** The trusted document, or a fault: the file, the document's name and the reason. */
export const checkCandidate = (candidate: Candidate, schema: GraphQLSchema): CheckedCandidate => {
  const parsed = parseBody(candidate.body);
  if (typeof parsed === 'string') return refuse(candidate, parsed);
  const operations = parsed.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation === undefined || operations.length > 1)
    return refuse(candidate, `it has ${operations.length} operations; it must have one.`);
  const name = operation.name?.value;
  if (name === undefined) return refuse(candidate, 'its operation has no name; logs and metrics need one.');
  const document = { id: idOf(candidate), body: candidate.body, name, type: operation.operation };
  const reason = findMismatch(candidate, document) ?? findFault(parsed, operation.operation, schema);
  return reason === undefined ? { kind: 'document', document } : refuse({ ...candidate, name }, reason);
};

const refuse = ({ source, name }: Candidate, reason: string): CheckedCandidate => ({
  kind: 'fault',
  fault: `${source}${typeof name === 'string' ? `, ${name}` : ''}: ${reason}`,
});

const parseBody = (body: string): DocumentNode | string => {
  try {
    return parse(body, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
};

/** The SHA-256 of the body without its prefix, or the id that the file gives. */
const idOf = ({ id, body }: Candidate): string => {
  const hash = sha256(body);
  return id === undefined || plainId(id) === hash ? hash : id;
};

const findMismatch = (stated: Candidate, { id, name, type }: TrustedDocument): string | undefined => {
  if (!isDocumentId(id))
    return 'its id must have 1 to 256 letters, digits and . _ ~ : + / = -, and begin with a letter or a digit.';
  if (hasSha256Prefix(id)) return 'its id begins with sha256: but is not the SHA-256 of the text.';
  if ((stated.name ?? name) !== name) return `the file gives it the name ${String(stated.name)}.`;
  if ((stated.type ?? type) !== type) return `the file says that it is a ${String(stated.type)}, but it is a ${type}.`;
  return undefined;
};

/** The rules of a request: a document that every request would refuse is refused here. */
const RULES = [...specifiedRules, toValidationRule(LIMIT_GUARDS)];

const findFault = (parsed: DocumentNode, type: OperationTypeNode, schema: GraphQLSchema): string | undefined => {
  if (!schema.getRootType(type)) return `the schema has no ${type}.`;
  const errors = validate(schema, parsed, RULES);
  return errors.length > 0 ? errors.map(({ message }) => message).join(' ') : undefined;
};
