import { requestById, requestByText } from '../../test/support/processes/trusted.js';
import type { LoadProcess, ServerProcess } from '../../test/support/processes/world.js';
import type { Asking } from './comparisons.js';
import type { Asked } from './measure-requests.js';

/** One of the two servers of a comparison, and how clients call it. */
export interface Side {
  readonly process: ServerProcess;
  readonly load: LoadProcess;
  readonly headers: Readonly<Record<string, string>>;
  readonly document: Asking['document'];
}

const CLIENTS = 8;
const MOST_SECONDS = 600;

/** Microseconds of the server's CPU time, with garbage collection and other threads. */
export const cpuPerRequest = async (
  { process, load, headers, document }: Side,
  { name, variables }: Asked,
  requests: number,
): Promise<number> => {
  const body = document === 'id' ? requestById(name, variables) : requestByText(name, variables);
  const before = await process.call('read', { collect: false });
  const samples = await load.call('run', {
    url: process.ready.url,
    headers,
    kinds: [{ name, weight: 1, bodies: [body], expects: '"__typename":"' }],
    pace: { kind: 'closed', clients: CLIENTS, seconds: MOST_SECONDS, requests },
    seed: 1,
  });
  const after = await process.call('read', { collect: false });
  const failed = samples.ok.filter((ok) => ok === 0).length;
  if (failed > 0) throw new Error(`${failed} of ${requests} answers were not good`);
  return ((after.cpuMs - before.cpuMs) * 1_000) / requests;
};
