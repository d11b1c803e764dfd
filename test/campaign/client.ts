import { setTimeout as sleep } from 'node:timers/promises';
import type { Seeded } from '../support/seeded.js';
import { readState, sendMutation } from './ask.js';
import type { Answer, Call, Intention } from './records.js';
import type { Server } from './server.js';

export interface ClientWorld {
  readonly servers: readonly Server[];
  readonly calls: Call[];
  /** The next intention that nobody has begun, undefined when there is none left. */
  next(): Intention | undefined;
}

/** A client waits so long for an answer; then nothing came back. */
const PATIENCE_MS = 12_000;
const MOST_SENDS = 40;
/** A client that nothing is wrong with gives up after so many refused tries. */
const MOST_REFUSALS = 5;
const MOST_LOOKS = 4;

/** Brings one intention after the other to an answer, by the rules that the README gives to client developers. */
export const runClient = async (world: ClientWorld, client: number, random: Seeded): Promise<void> => {
  for (let intention = world.next(); intention; intention = world.next()) {
    await bring(world, client, intention, random);
  }
};

const bring = async (world: ClientWorld, client: number, intention: Intention, random: Seeded): Promise<void> => {
  let refusals = 0;
  let waited = false;
  for (let sends = 0; sends < MOST_SENDS; sends += 1) {
    const server = random.int(0, world.servers.length - 1);
    const answer = await sendOnce(world, client, server, intention);
    if (answer === null) {
      await sleep(random.int(50, 600));
    } else if (answer.retry === 'SAME_KEY' && refusals < MOST_REFUSALS) {
      refusals += 1;
      await sleep(waitFor(answer, refusals, random));
    } else if (isToBeFollowed(answer) && !waited) {
      waited = true;
      await follow(world, answer.operationId, random);
    } else {
      return;
    }
  }
};

const isToBeFollowed = ({ retry, member }: Answer): boolean => retry === 'WAIT' || member.endsWith('Pending');

const waitFor = ({ notBefore }: Answer, refusals: number, random: Seeded): number => {
  const named = notBefore === null ? 0 : Date.parse(notBefore) - Date.now();
  // The moment comes from a server whose clock may be wrong by hours.
  return Math.min(Math.max(named, random.int(100, 300) * refusals), 2_000);
};

/** Sends once and writes down what came back; null when nothing did. */
export const sendOnce = async (
  { servers, calls }: Pick<ClientWorld, 'servers' | 'calls'>,
  client: number,
  server: number,
  intention: Intention,
): Promise<Answer | null> => {
  const sentAt = performance.now();
  const [answer, noData] = await trySending(servers[server]?.url, intention);
  calls.push({ ...intention, client, server, sentAt, endedAt: performance.now(), answer, noData });
  return answer;
};

const trySending = async (url: string | undefined, intention: Intention): Promise<[Answer, null] | [null, string]> => {
  if (url === undefined) return [null, 'nobody listens'];
  try {
    return [await sendMutation(url, intention, PATIENCE_MS), null];
  } catch (error) {
    return [null, String(error instanceof Error ? (error.cause ?? error) : error)];
  }
};

/** Polls the operation for a while; a client may well have closed its window before it is settled. */
const follow = async ({ servers }: ClientWorld, operationId: string | null, random: Seeded): Promise<void> => {
  for (let looks = 0; looks < MOST_LOOKS && operationId !== null; looks += 1) {
    await sleep(random.int(100, 500));
    const url = servers[random.int(0, servers.length - 1)]?.url;
    const state = url && (await readState(url, operationId, PATIENCE_MS).catch(() => null));
    if (state === 'SUCCEEDED' || state === 'DECLINED' || state === 'FAILED') return;
  }
};
