import { parseArgs } from 'node:util';
import { positiveNumber, wholeNumber } from '../figures/whole-number.js';

export interface FuzzOptions {
  readonly minutes: number;
  readonly seed: number;
  /** The one request of this seed that is sent, to see again what was found. */
  readonly only: number | undefined;
  /** Requests under way at once. */
  readonly clients: number;
}

export const parseOptions = (args: string[]): FuzzOptions => {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      only: { type: 'string' },
      clients: { type: 'string', default: '8' },
    },
  });
  return {
    minutes: positiveNumber('minutes', values.minutes),
    seed: wholeNumber('seed', values.seed),
    only: values.only === undefined ? undefined : Number(values.only),
    clients: wholeNumber('clients', values.clients),
  };
};
