import { parseArgs } from 'node:util';
import { positiveNumber, wholeNumber } from '../support/whole-number.js';

export type Exploring = 'on' | 'off';

export interface FuzzOptions {
  readonly minutes: number;
  readonly seed: number;
  /** The number of requests at once. */
  readonly clients: number;
  readonly exploring: readonly Exploring[];
  /** The number of the only request to send. */
  readonly only: number | undefined;
}

/** The arguments of `npm run fuzz`, or an error that says what they must be. */
export const parseOptions = (args: string[]): FuzzOptions => {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      clients: { type: 'string', default: '16' },
      exploring: { type: 'string', default: 'both' },
      only: { type: 'string' },
    },
  });
  const { exploring, only } = values;
  if (exploring !== 'on' && exploring !== 'off' && exploring !== 'both') {
    throw new Error('--exploring must be on, off or both');
  }
  return {
    minutes: positiveNumber('minutes', values.minutes),
    seed: wholeNumber('seed', values.seed),
    clients: wholeNumber('clients', values.clients),
    exploring: exploring === 'both' ? ['off', 'on'] : [exploring],
    only: only === undefined ? undefined : wholeNumber('only', only, 0),
  };
};
