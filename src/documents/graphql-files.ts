import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { addTypename } from './add-typename.js';
import type { Candidate, Candidates, SourceFile } from './candidate.js';

interface Definition<Node extends DefinitionNode> {
  readonly path: string;
  readonly node: Node;
}

/** Every operation of the files, with its fragments from any of the files. */
export const readGraphqlFiles = (files: readonly SourceFile[]): Candidates => {
  const read = files.map(readFile);
  const definitions = read.flatMap(({ definitions }) => definitions);
  const fragments = definitions.filter(isFragment);
  const byName = new Map(fragments.map(({ node }) => [node.name.value, node]));
  return {
    candidates: definitions.filter(isOperation).map((operation) => toCandidate(operation, byName)),
    faults: [...read.flatMap(({ faults }) => faults), ...findTwins(fragments)],
  };
};

interface FileDefinitions {
  readonly definitions: readonly Definition<DefinitionNode>[];
  readonly faults: readonly string[];
}

const readFile = ({ path, text }: SourceFile): FileDefinitions => {
  try {
    return { definitions: parse(text).definitions.map((node) => ({ path, node })), faults: [] };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { definitions: [], faults: [`${path}:${error.locations?.[0]?.line ?? 1}: ${error.message}`] };
  }
};

const isOperation = (each: Definition<DefinitionNode>): each is Definition<OperationDefinitionNode> =>
  each.node.kind === Kind.OPERATION_DEFINITION;

const isFragment = (each: Definition<DefinitionNode>): each is Definition<FragmentDefinitionNode> =>
  each.node.kind === Kind.FRAGMENT_DEFINITION;

/** Two different fragments with one name: an operation could mean either. */
const findTwins = (fragments: readonly Definition<FragmentDefinitionNode>[]): readonly string[] =>
  fragments.flatMap(({ path, node }, index) =>
    fragments
      .slice(0, index)
      .filter((other) => other.node.name.value === node.name.value && print(other.node) !== print(node))
      .map((other) => `${path}: the fragment ${node.name.value} differs from the one in ${other.path}.`),
  );

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The operation, then its fragments sorted by name. Apollo's tools hash a document in this order. */
const toCandidate = ({ path, node }: Definition<OperationDefinitionNode>, fragments: Fragments): Candidate => {
  const used = [...collectFragments(node, fragments, new Map()).values()];
  const sorted = used.toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return { source: path, body: print(addTypename({ kind: Kind.DOCUMENT, definitions: [node, ...sorted] })) };
};

/** Leaves out fragments that do not exist; validation reports them. */
const collectFragments = (
  node: DefinitionNode,
  fragments: Fragments,
  found: Map<string, FragmentDefinitionNode>,
): Fragments => {
  visit(node, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (fragment === undefined || found.has(name.value)) return;
      found.set(name.value, fragment);
      collectFragments(fragment, fragments, found);
    },
  });
  return found;
};
