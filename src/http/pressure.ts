import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface PressureLimits {
  /** GraphQL requests under way at once; 0: no limit. */
  readonly maxInFlight: number;
  /** Milliseconds that the event loop may be late; 0: no limit. */
  readonly maxEventLoopDelayMs: number;
}

/** How much this process has to do. */
export interface Pressure {
  /** A request has come in; call what is answered once, when it has gone. */
  enter(): () => void;
  /**
   * Is there no room for a request of this kind? What moves money finds room for longer than anything else. It is asked
   * before the request enters, for it may be money; once it is known not to be, it is asked again.
   */
  isTooHigh(kind: 'any' | 'money'): boolean;
  readonly inFlight: number;
  readonly eventLoopDelayMs: number;
  close(): void;
}

/** How late the event loop was since the last reset, its mean in nanoseconds, the resolution included; NaN: not measured. */
type Delays = Pick<ReturnType<typeof monitorEventLoopDelay>, 'enable' | 'disable' | 'reset' | 'mean'>;

/** Room that is kept for what moves money: a quarter of the requests, and twice the delay. */
const SHARE_FOR_ALL = 0.75;
const MONEY_DELAY_FACTOR = 2;
/** Long enough to hold several turns of the loop, short enough to notice a burst. */
const WINDOW_MS = 100;
const RESOLUTION_MS = 10;

export const createPressure = (
  { maxInFlight, maxEventLoopDelayMs }: PressureLimits,
  delays: Delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS }),
): Pressure => {
  delays.enable();
  let inFlight = 0;
  let delayMs = 0;
  let looked = performance.now();
  const timer = setInterval(() => {
    const before = looked;
    looked = performance.now();
    // Nothing was measured where a single turn of the loop took the whole window.
    delayMs = Number.isNaN(delays.mean) ? looked - before : Math.max(0, delays.mean / 1e6 - RESOLUTION_MS);
    delays.reset();
  }, WINDOW_MS).unref();

  return {
    enter: () => {
      inFlight += 1;
      return () => {
        inFlight -= 1;
      };
    },
    isTooHigh: (kind) => {
      const isFull = kind === 'money' ? inFlight >= maxInFlight : inFlight > maxInFlight * SHARE_FOR_ALL;
      const factor = kind === 'money' ? MONEY_DELAY_FACTOR : 1;
      const isLate = delayMs > maxEventLoopDelayMs * factor;
      return (maxInFlight > 0 && isFull) || (maxEventLoopDelayMs > 0 && isLate);
    },
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
