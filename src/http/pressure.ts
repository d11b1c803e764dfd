import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface PressureLimits {
  /** GraphQL requests under way at once; 0: no limit. */
  readonly maxInFlight: number;
  /** Milliseconds that the event loop may be late before fewer requests are taken at once; 0: as late as it likes. */
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

/** How late the event loop was since the last reset, its mean in nanoseconds, the resolution included; NaN: not measured. */
type Delays = Pick<ReturnType<typeof monitorEventLoopDelay>, 'enable' | 'disable' | 'reset' | 'mean'>;

/** A quarter of the room is kept for what moves money. */
const SHARE_FOR_ALL = 0.75;
/** So many are always taken: they alone keep no event loop busy, and what delays it then is not the requests. */
const LEAST_ROOM = 32;
/** Less room at once when the loop is late, and more of it little by little when it keeps up, as TCP finds its window. */
const SHRINK = 0.8;
const GROW = 1.1;
/** Long enough to hold several turns of the loop, short enough to notice a burst. */
const WINDOW_MS = 100;
const RESOLUTION_MS = 10;

export const createPressure = (
  { maxInFlight, maxEventLoopDelayMs }: PressureLimits,
  delays: Delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS }),
): Pressure => {
  delays.enable();
  const most = maxInFlight > 0 ? maxInFlight : Number.MAX_SAFE_INTEGER;
  const least = Math.min(LEAST_ROOM, most);
  let room = most;
  let inFlight = 0;
  let delayMs = 0;
  let looked = performance.now();
  const timer = setInterval(() => {
    const before = looked;
    looked = performance.now();
    // Nothing was measured where a single turn of the loop took the whole window.
    delayMs = Number.isNaN(delays.mean) ? looked - before : Math.max(0, delays.mean / 1e6 - RESOLUTION_MS);
    delays.reset();
    const isLate = maxEventLoopDelayMs > 0 && delayMs > maxEventLoopDelayMs;
    room = isLate ? Math.max(least, Math.min(room, inFlight) * SHRINK) : Math.min(most, room * GROW);
  }, WINDOW_MS).unref();

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
      delays.disable();
    },
  };
};
