import { cpuUsage } from 'node:process';
import { type Difference, differenceOf, type Round } from './difference.js';
import { LOOPS, type Work } from './loops.js';

const ROUNDS = 15;
const CALLS = 2_000;

/** The cost of the parts that every server needs: each runs in a loop, with the part and without. */
export const measureFunctions = async (): Promise<readonly Difference[]> => {
  const found: Difference[] = [];
  for (const { part, prepare } of LOOPS) {
    const { withIt, without, end } = await prepare();
    await cpuPerCall(withIt);
    await cpuPerCall(without);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ withIt: await cpuPerCall(withIt), without: await cpuPerCall(without) });
    }
    await end?.();
    found.push(differenceOf(part, rounds));
  }
  return found;
};

const cpuPerCall = async (work: Work): Promise<number> => {
  const before = cpuUsage();
  for (let call = 0; call < CALLS; call += 1) await work();
  const { user, system } = cpuUsage(before);
  return (user + system) / CALLS;
};
