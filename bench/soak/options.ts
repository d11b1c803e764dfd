import { parseArgs } from 'node:util';
import { positiveNumber, wholeNumber } from '../../test/support/whole-number.js';

export interface SoakOptions {
  readonly minutes: number;
  /** The rate as a share of the capacity. */
  readonly load: number;
  /** The number of different documents to send first. */
  readonly documents: number;
  readonly seed: number;
}

/** The arguments of `npm run bench:soak`, or an error that says what they must be. */
export const parseOptions = (args: string[]): SoakOptions => {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '30' },
      load: { type: 'string', default: '0.6' },
      documents: { type: 'string', default: '50000' },
      seed: { type: 'string', default: '1' },
    },
  });
  return {
    minutes: positiveNumber('minutes', values.minutes),
    load: positiveNumber('load', values.load),
    documents: wholeNumber('documents', values.documents),
    seed: wholeNumber('seed', values.seed),
  };
};
