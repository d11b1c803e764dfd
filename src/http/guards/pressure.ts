import { type EventLoop, watchEventLoop } from './event-loop.js';

export interface PressureLimits {
  /** Requests under way at once, without those for health; 0 means no limit. */
  readonly maxInFlight: number;
  /**
   * If the event loop is later than this number of milliseconds, the server accepts fewer requests; 0 means no limit.
   */
  readonly maxEventLoopDelayMs: number;
}

/** The load of this process. */
export interface Pressure {
  /** Counts a request. Call the returned function once, when the request has ended. */
  enter(): () => void;
  /** Is there no room for one more request of this kind? Money verbs are refused last. */
  isTooHigh(kind: 'any' | 'money'): boolean;
  readonly inFlight: number;
  readonly eventLoopDelayMs: number;
  close(): void;
}

/** A quarter of the room is reserved for requests that move money. */
const SHARE_FOR_ALL = 0.75;
/** The room never shrinks below this number of requests: it keeps a processor busy, and more would only wait. */
const LEAST_ROOM = 32;
/** Like the window of TCP: the room shrinks quickly when the loop cannot keep up, and grows slowly when it can. */
const SHRINK = 0.8;
const GROW = 1.1;
/** An event loop that never waits is saturated, long before it is late. */
const MAX_UTILIZATION = 0.97;
const LOOK_EVERY_MS = 100;
/** The number of equal readings in a row before the room changes: a burst or a long garbage collection passes. */
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
