import { parseArgs } from 'node:util';
import { wholeNumber } from '../../test/support/whole-number.js';

export interface GuardsOptions {
  /** The number of pairs of processes for each comparison. */
  readonly lives: number;
  /** The number of rounds with each pair. */
  readonly rounds: number;
  /** The number of requests on each side of a comparison. */
  readonly requests: number;
}

/** The arguments of `npm run bench:guards`, or an error that says what they must be. */
export const parseOptions = (args: string[]): GuardsOptions => {
  const { values } = parseArgs({
    args,
    options: {
      lives: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '4' },
      requests: { type: 'string', default: '1000' },
    },
  });
  return {
    lives: wholeNumber('lives', values.lives),
    rounds: wholeNumber('rounds', values.rounds),
    requests: wholeNumber('requests', values.requests),
  };
};
