import { parseArgs } from 'node:util';
import { positiveNumber, wholeNumber } from '../../test/support/whole-number.js';

export interface OverloadOptions {
  /** The duration of the overload. */
  readonly seconds: number;
  /** The rate as a multiple of the capacity. */
  readonly times: number;
  readonly seed: number;
  /** Variables of the server that replace the defaults. */
  readonly env: Readonly<Record<string, string>>;
}

/** The arguments of `npm run bench:overload`, or an error that says what they must be. */
export const parseOptions = (args: string[]): OverloadOptions => {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '60' },
      times: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      set: { type: 'string', multiple: true, default: [] },
    },
  });
  return {
    seconds: wholeNumber('seconds', values.seconds),
    times: positiveNumber('times', values.times),
    seed: wholeNumber('seed', values.seed),
    env: Object.fromEntries(values.set.map(toPair)),
  };
};

const toPair = (text: string): readonly [string, string] => {
  const [, name, value] = /^([A-Z_]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new Error('--set must be NAME=value');
  return [name, value];
};
