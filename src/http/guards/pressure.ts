import { type EventLoop, watchEventLoop } from './event-loop.js';

export interface PressureLimits {
  /** Requests under way at once, health aside; 0: no limit. */
  readonly maxInFlight: number;
  /** Milliseconds that the event loop may be late before fewer requests are taken at once; 0: however busy it is. */
  readonly maxEventLoopDelayMs: number;
}

/** How much this process has to do. */
export interface Pressure {
  /** A request has come in; call what is answered once, when it has gone. */
  enter(): () => void;
  /** Is there no room for one more of this kind? What moves money finds room for longer than anything else. */
  isTooHigh(kind: 'any' | 'money'): boolean;
  readonly inFlight: number;
  readonly eventLoopDelayMs: number;
  close(): void;
}

/** A quarter of the room is kept for what moves money. */
const SHARE_FOR_ALL = 0.75;
/** So many are always taken: they keep a processor busy, and more of them only wait for each other, and for memory. */
const LEAST_ROOM = 32;
/** Less room at once when the loop cannot keep up, and more of it little by little when it can, as TCP finds its window. */
const SHRINK = 0.8;
const GROW = 1.1;
/** A loop that has nothing to wait for has more to do than it can, long before it is late. */
const MAX_UTILIZATION = 0.97;
const LOOK_EVERY_MS = 100;
/** So many looks in a row must say so before it is believed: a burst, or a long garbage collection, passes. */
const LOOKS_TO_BELIEVE = 5;

export const createPressure = (
  { maxInFlight, maxEventLoopDelayMs }: PressureLimits,
  loop: EventLoop = watchEventLoop(),
): Pressure => {
  const most = maxInFlight > 0 ? maxInFlight : Number.MAX_SAFE_INTEGER;
  const least = Math.min(LEAST_ROOM, most);
  let room = most;
  let inFlight = 0;
  let delayMs = 0;
  let isOverloaded = false;
  let doubts = 0;

  const looksOverloaded = (): boolean => {
    const look = loop.look();
    delayMs = look.delayMs;
    return maxEventLoopDelayMs > 0 && (delayMs > maxEventLoopDelayMs || look.utilization > MAX_UTILIZATION);
  };
  const timer = setInterval(() => {
    const looks = looksOverloaded();
    doubts = looks === isOverloaded ? 0 : doubts + 1;
    if (doubts === LOOKS_TO_BELIEVE) [isOverloaded, doubts] = [looks, 0];
    room = isOverloaded ? Math.max(least, Math.min(room, inFlight) * SHRINK) : Math.min(most, room * GROW);
  }, LOOK_EVERY_MS).unref();

  return {
    enter: () => {
      inFlight += 1;
      return () => {
        inFlight -= 1;
      };
    },
    isTooHigh: (kind) => inFlight >= (kind === 'money' ? room : room * SHARE_FOR_ALL),
    get inFlight() {
      return inFlight;
    },
    get eventLoopDelayMs() {
      return delayMs;
    },
    close: () => {
      clearInterval(timer);
      loop.close();
    },
  };
};
