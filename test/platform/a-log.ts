import { createLogger, type Logger } from '../../src/platform/logger.js';

export interface Log {
  readonly logger: Logger;
  /** Every line so far, as it was written. */
  readonly lines: string[];
  /** The newest line, read. */
  last(): Record<string, unknown>;
}

/** The product's logger, writing into a list. */
export const aLog = (level = 'trace'): Log => {
  const lines: string[] = [];
  return {
    logger: createLogger(level, { write: (line) => void lines.push(line) }),
    lines,
    last: () => JSON.parse(lines.at(-1) ?? 'null'),
  };
};
