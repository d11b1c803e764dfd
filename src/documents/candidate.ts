/** A document that a person wants to trust, before it is checked. */
export interface Candidate {
  /** The file that the document comes from, for the person who corrects it: "app/queries.graphql". */
  readonly source: string;
  readonly body: string;
  /** The id in the file. Without one, the SHA-256 of the body is the id. */
  readonly id?: string;
  readonly name?: unknown;
  readonly type?: unknown;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The documents in files, and the faults of those files. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly faults: readonly string[];
}

export const NO_CANDIDATES: Candidates = { candidates: [], faults: [] };

export const joinCandidates = (parts: readonly Candidates[]): Candidates => ({
  candidates: parts.flatMap(({ candidates }) => candidates),
  faults: parts.flatMap(({ faults }) => faults),
});
