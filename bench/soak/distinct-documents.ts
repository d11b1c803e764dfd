import type { ServerProcess } from '../../test/support/processes/world.js';
import type { Target } from '../overload/find-capacity.js';

/** The memory after this number of different documents. */
export interface AfterDocuments {
  readonly documents: number;
  readonly heapMb: number;
  readonly rssMb: number;
  readonly ok: number;
}

const PARTS = 10;
const CLIENTS = 4;
const MOST_SECONDS = 600;
const MB = 1e6;

/** Sends the documents in ten parts. The server must forget the first ones to make room for the last. */
export const sendDistinctDocuments = async (
  server: ServerProcess,
  { url, headers, load, seed }: Target,
  documents: number,
): Promise<readonly AfterDocuments[]> => {
  const each = Math.max(1, Math.floor(documents / PARTS));
  const measured: AfterDocuments[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const bodies = Array.from({ length: each }, (_, index) => distinctDocument(part * each + index));
    const samples = await load.call('run', {
      ...{ url, headers, seed },
      kinds: [{ name: 'distinct', weight: 1, bodies, expects: '"accounts":[' }],
      pace: { kind: 'closed', clients: CLIENTS, seconds: MOST_SECONDS, requests: each },
    });
    const { heapUsedBytes, rssBytes } = await server.call('read', { collect: true });
    const ok = samples.ok.filter((each) => each === 1).length;
    measured.push({ documents: (part + 1) * each, heapMb: heapUsedBytes / MB, rssMb: rssBytes / MB, ok });
  }
  return measured;
};

/** A document as large as those of an app. It reads nothing at a provider. */
const distinctDocument = (number: number): string =>
  JSON.stringify({
    query: `query Distinct${number} {
      accounts { name mode provider { name displayName capabilities { operations partialCapture idempotency } } }
      of${number}: operations(first: 1) {
        edges { cursor node { id kind orderId state startedAt finishedAt nextCheckAt idempotencyKey requestedBy } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  });
