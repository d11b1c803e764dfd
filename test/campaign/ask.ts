import type { Answer, Intention, LedgerEntry } from './records.js';

/** No data came back: the same mutation is to be sent again with the same key. */
class NoData extends Error {}

const MEMBER = `{ __typename
  ... on OperationResult { replayed operation { id state } }
  ... on Problem { code replayed retry { kind notBefore } entry: operation { id state } } }`;

const MUTATIONS = {
  CAPTURE: `mutation ($input: CaptureOrderInput!) { answer: captureOrder(input: $input) ${MEMBER} }`,
  PROCESS: `mutation ($input: ProcessOrderInput!) { answer: processOrder(input: $input) ${MEMBER} }`,
};

interface WireAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly replayed: boolean;
  readonly retry?: { readonly kind: string; readonly notBefore: string | null };
  readonly operation?: { readonly id: string; readonly state: string };
  readonly entry?: { readonly id: string; readonly state: string } | null;
}

/** Sends the mutation once. */
export const sendMutation = async (url: string, intention: Intention, timeoutMs: number): Promise<Answer> => {
  const { kind, orderId, key } = intention;
  const input = { orderId, idempotencyKey: key };
  const { answer } = await ask<{ answer: WireAnswer | null }>(url, MUTATIONS[kind], { input }, timeoutMs);
  if (answer === null) throw new NoData('null');
  const entry = answer.operation ?? answer.entry ?? null;
  return {
    member: answer.__typename,
    code: answer.code ?? null,
    retry: answer.retry?.kind ?? null,
    notBefore: answer.retry?.notBefore ?? null,
    replayed: answer.replayed,
    operationId: entry?.id ?? null,
    state: entry?.state ?? null,
  };
};

/** The state of one operation, null where the ledger has none of that id. */
export const readState = async (url: string, id: string, timeoutMs: number): Promise<string | null> => {
  const query = 'query ($id: ID!) { operation(id: $id) { state } }';
  const { operation } = await ask<{ operation: { state: string } | null }>(url, query, { id }, timeoutMs);
  return operation?.state ?? null;
};

interface Page {
  readonly operations: {
    readonly edges: readonly { readonly node: Omit<LedgerEntry, 'key'> & { readonly idempotencyKey: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const LIST = `query ($filter: OperationFilter, $after: String) {
  operations(filter: $filter, first: 100, after: $after) {
    edges { node { id idempotencyKey orderId kind state startedAt nextCheckAt
      attempts { number purpose result cause sentAt answeredAt } } }
    pageInfo { hasNextPage endCursor } } }`;

/** Every operation of the ledger in one of these states; of all states where none is given. */
export const listOperations = async (url: string, states?: readonly string[]): Promise<readonly LedgerEntry[]> => {
  const entries: LedgerEntry[] = [];
  let after: string | null = null;
  do {
    const page: Page = await ask<Page>(url, LIST, { filter: states ? { states } : {}, after }, 60_000);
    entries.push(
      ...page.operations.edges.map(({ node: { idempotencyKey, ...rest } }) => ({ ...rest, key: idempotencyKey })),
    );
    after = page.operations.pageInfo.hasNextPage ? page.operations.pageInfo.endCursor : null;
  } while (after !== null);
  return entries;
};

const ask = async <Data>(url: string, query: string, variables: object, timeoutMs: number): Promise<Data> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const { data, errors } = (await response.json()) as { data?: Data | null; errors?: unknown };
  if (!data) throw new NoData(JSON.stringify(errors));
  return data;
};
