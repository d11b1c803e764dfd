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
  /** Is there no room for a request of this kind? What moves money finds room for longer than anything else. */
  isTooHigh(kind: 'any' | 'money'): boolean;
  readonly inFlight: number;
  readonly eventLoopDelayMs: number;
  close(): void;
}

/** Room that is kept for what moves money: a quarter of the requests, and twice the delay. */
const SHARE_FOR_ALL = 0.75;
const MONEY_DELAY_FACTOR = 2;
/** Long enough to hold several turns of the loop, short enough to notice a burst. */
const WINDOW_MS = 100;
const RESOLUTION_MS = 10;

export const createPressure = ({ maxInFlight, maxEventLoopDelayMs }: PressureLimits): Pressure => {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  let inFlight = 0;
  let delayMs = 0;
  const timer = setInterval(() => {
    delayMs = Math.max(0, delays.mean / 1e6 - RESOLUTION_MS) || 0;
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
      const [share, factor] = kind === 'money' ? [1, MONEY_DELAY_FACTOR] : [SHARE_FOR_ALL, 1];
      const isCrowded = maxInFlight > 0 && inFlight > maxInFlight * share;
      return isCrowded || (maxEventLoopDelayMs > 0 && delayMs > maxEventLoopDelayMs * factor);
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
