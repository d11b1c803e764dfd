import { type Clock, systemClock } from '../../src/platform/clock.js';

/** The system's clock, whose wall side can be set forward or back; what is waited for never jumps. */
export interface JumpingClock extends Clock {
  /** By so many milliseconds from the system's own. */
  setOffset(ms: number): void;
}

export const createJumpingClock = (offsetMs: number): JumpingClock => {
  let offset = offsetMs;
  return {
    ...systemClock,
    now: () => new Date(Date.now() + offset),
    setOffset: (ms) => {
      offset = ms;
    },
  };
};
