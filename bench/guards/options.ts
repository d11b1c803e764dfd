import { parseArgs } from 'node:util';
import { wholeNumber } from '../../test/support/whole-number.js';

export interface GuardsOptions {
  /** How many pairs of processes each comparison is made with. */
  readonly lives: number;
  /** How often it is made with each pair. */
  readonly rounds: number;
  /** Requests of one side of one comparison. */
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
