/** What is told of a request in the log and the metrics: names, ids and codes, nothing of its variables. */
export interface RequestFacts {
  /** Id of the caller, null where nobody was asked. */
  caller: string | null;
  /** Name of the trusted document; of another one what it calls itself, behind the word untrusted. */
  document: string | null;
  type: string | null;
  outcome: 'ok' | 'errors' | 'refused' | null;
  /** Of the first error of the whole answer. */
  code: string | null;
  /** The union member that a mutation came to. */
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
