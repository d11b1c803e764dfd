import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError } from './describe-error.js';
import { redactLine } from './redact-line.js';

export type { Logger };

/**
 * One JSON line an entry. What is logged is chosen where it is logged: codes and ids, never a body or a variable; and what
 * slips through nevertheless is redacted here.
 */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      name: 'guiche',
      level,
      formatters: { log: withErrorsDescribed },
      // Of child loggers; pino's own serializer would log every property of an error.
      serializers: { err: describeIfError },
      hooks: { streamWrite: redactLine },
    },
    destination,
  );

const withErrorsDescribed = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, describeIfError(value)]));

const describeIfError = (value: unknown): unknown => (value instanceof Error ? describeError(value) : value);
