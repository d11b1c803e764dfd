import { type ClientWorld, sendOnce } from './client.js';
import type { Call, Intention } from './records.js';
import { slotOf } from './records.js';

const GOOD_OR_DECLINED: ReadonlySet<string> = new Set(['OrderCaptured', 'OrderProcessed', 'PaymentDeclined']);
const AT_ONCE = 16;

/** Sends every key once more that was answered with an end, as a phone does that comes back a week later. */
export const replayEnds = async (world: Pick<ClientWorld, 'servers' | 'calls'>): Promise<number> => {
  const ended = distinct(world.calls.filter(({ answer }) => GOOD_OR_DECLINED.has(answer?.member ?? '')));
  const left = [...ended];
  const replay = async (): Promise<void> => {
    for (let intention = left.pop(); intention; intention = left.pop()) await sendOnce(world, -1, 0, intention);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, replay));
  return ended.length;
};

const distinct = (calls: readonly Call[]): Intention[] => [
  ...new Map(
    calls.map(({ key, orderId, kind }) => [`${key} ${slotOf({ orderId, kind })}`, { key, orderId, kind }]),
  ).values(),
];
