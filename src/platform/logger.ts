import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError } from './describe-error.js';
import { redactLine } from './redact-line.js';

export type { Logger };

/**
 * Writes one JSON line for each entry. The code that logs chooses the fields: codes and ids, never a body or a
 * variable. This logger redacts whatever slips through.
 */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      name: 'guiche',
      level,
      formatters: { log: withErrorsDescribed },
      // This applies to child loggers too. The serializer of pino would log every property of an error.
      serializers: { err: describeIfError },
      hooks: { streamWrite: redactLine },
    },
    destination,
  );

const withErrorsDescribed = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, describeIfError(value)]));

const describeIfError = (value: unknown): unknown => (value instanceof Error ? describeError(value) : value);
