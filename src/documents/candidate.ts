/** A document that somebody asks to trust, before it is looked at. */
export interface Candidate {
  /** Where it comes from, for the person who must mend it: "app/queries.graphql". */
  readonly source: string;
  readonly body: string;
  /** As the file states it; the SHA-256 of the body where it states none. */
  readonly id?: string;
  readonly name?: unknown;
  readonly type?: unknown;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What was found in files, and every fault on the way. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly faults: readonly string[];
}

export const NO_CANDIDATES: Candidates = { candidates: [], faults: [] };

export const joinCandidates = (parts: readonly Candidates[]): Candidates => ({
  candidates: parts.flatMap(({ candidates }) => candidates),
  faults: parts.flatMap(({ faults }) => faults),
});
