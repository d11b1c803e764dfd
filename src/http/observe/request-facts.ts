/** The facts about a request in the log and the metrics: names, ids and codes, never its variables. */
export interface RequestFacts {
  /** The id of the caller; null before it is identified. */
  caller: string | null;
  /** The name of the trusted document, or "untrusted" and the document's own name. */
  document: string | null;
  type: string | null;
  outcome: 'ok' | 'errors' | 'refused' | null;
  /** The code of the first error of the whole answer. */
  code: string | null;
  /** The union member that a mutation answered. */
  member: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    facts: RequestFacts;
  }
}

export const noFacts = (): RequestFacts => ({
  caller: null,
  document: null,
  type: null,
  outcome: null,
  code: null,
  member: null,
});
