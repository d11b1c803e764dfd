import { createLogger, type Logger } from '../../src/platform/logger.js';

export interface Log {
  readonly logger: Logger;
  /** Every written line so far. */
  readonly lines: string[];
  /** The newest line, parsed. */
  last(): Record<string, unknown>;
}

/** The product's logger, which writes into a list. */
export const aLog = (level = 'trace'): Log => {
  const lines: string[] = [];
  return {
    logger: createLogger(level, { write: (line) => void lines.push(line) }),
    lines,
    last: () => JSON.parse(lines.at(-1) ?? 'null'),
  };
};
