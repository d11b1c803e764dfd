import type { LoadProcess, SandboxProcess } from '../../test/support/processes/world.js';
import { MONEY_SHARE, mixOf } from './mix.js';

/** Good answers per second with this number of clients. */
export interface Throughput {
  readonly clients: number;
  readonly perSecond: number;
}

export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly sandbox: SandboxProcess;
  readonly load: LoadProcess;
  readonly seed: number;
}

const WARM_UP_S = 6;
const CLIENTS = [8, 16, 32, 64, 128] as const;
/** More than one core can handle. */
const MOST_PER_SECOND = 2_000;

/** The good answers per second for each number of clients, after a warm-up. The highest is the capacity. */
export const measureThroughput = async (target: Target, seconds: number): Promise<readonly Throughput[]> => {
  await throughputOf(target, 16, WARM_UP_S);
  const measured: Throughput[] = [];
  for (const clients of CLIENTS) {
    measured.push({ clients, perSecond: await throughputOf(target, clients, seconds) });
  }
  return measured;
};

export const peakOf = (measured: readonly Throughput[]): number =>
  Math.max(...measured.map(({ perSecond }) => perSecond));

const throughputOf = async (target: Target, clients: number, seconds: number): Promise<number> => {
  const { sandbox, load, url, headers, seed } = target;
  const kinds = await mixOf(sandbox, seconds * MOST_PER_SECOND * MONEY_SHARE);
  const samples = await load.call('run', { url, headers, kinds, seed, pace: { kind: 'closed', clients, seconds } });
  return samples.ok.filter((ok) => ok === 1).length / seconds;
};
