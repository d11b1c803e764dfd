import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import type { Seeded } from '../support/seeded.js';
import type { Server } from './server.js';

export interface Disturbances {
  kills: number;
  drains: number;
  drainsCutShort: number;
  pauses: number;
  pausedThenKilled: number;
  jumps: number;
  cuts: number;
  strictKeys: number;
}

export interface DisturbedWorld {
  readonly servers: readonly Server[];
  readonly sandbox: Sandbox;
  readonly leaseMs: number;
}

const MINUTE = 60_000;
/** What a wall clock may be wrong by. */
export const LARGEST_JUMP_MS = 11 * MINUTE;
const JUMPS_MS = [-LARGEST_JUMP_MS, -2 * MINUTE, -3_000, 0, 3_000, 2 * MINUTE, LARGEST_JUMP_MS] as const;

/** Kills, pauses and misleads the servers one after the other until it is told to stop; then all of them run again. */
export const disturb = async (world: DisturbedWorld, random: Seeded, stopping: AbortSignal): Promise<Disturbances> => {
  const counts: Disturbances = {
    kills: 0,
    drains: 0,
    drainsCutShort: 0,
    pauses: 0,
    pausedThenKilled: 0,
    jumps: 0,
    cuts: 0,
    strictKeys: 0,
  };
  while (!stopping.aborted) {
    await sleep(random.int(500, 3_500), undefined, { signal: stopping }).catch(() => undefined);
    if (!stopping.aborted) await strike(world, random, counts);
  }
  return counts;
};

const strike = async ({ servers, sandbox, leaseMs }: DisturbedWorld, random: Seeded, counts: Disturbances) => {
  const server = servers[random.int(0, servers.length - 1)];
  if (server === undefined) return;
  const dice = random.next();
  if (dice < 0.45) {
    counts.kills += 1;
    await server.kill();
    await restart(server, random);
  } else if (dice < 0.53) {
    counts.drains += 1;
    if (!(await server.stop())) counts.drainsCutShort += 1;
    await restart(server, random);
  } else if (dice < 0.72) {
    counts.pauses += 1;
    server.pause();
    await sleep(leaseMs + random.int(200, 1_500));
    if (random.chance(0.25)) {
      counts.pausedThenKilled += 1;
      await server.kill();
      await restart(server, random);
    } else {
      server.resume();
    }
  } else if (dice < 0.88) {
    counts.jumps += 1;
    server.setClock(random.pick(JUMPS_MS));
  } else if (dice < 0.95) {
    counts.cuts += 1;
    (random.chance(0.5) ? sandbox.mercadopago : sandbox.vnda).cutConnections();
  } else {
    counts.strictKeys += 1;
    sandbox.mercadopago.acceptEachKeyOnce(random.chance(0.5));
  }
};

const restart = async (server: Server, random: Seeded): Promise<void> => {
  if (random.chance(0.5)) await sleep(random.int(0, 1_500));
  await server.start();
};
