import { median, quantile } from '../figures/quantile.js';

/** The cost of a part over several rounds, in microseconds of CPU time. */
export interface Difference {
  readonly part: string;
  /** The time of a whole request with the part. */
  readonly whole: number;
  readonly cost: number;
  /** The middle half of the rounds. */
  readonly low: number;
  readonly high: number;
}

export interface Round {
  readonly withIt: number;
  readonly without: number;
}

export const differenceOf = (part: string, rounds: readonly Round[]): Difference => {
  const costs = rounds.map(({ withIt, without }) => withIt - without);
  return {
    part,
    whole: median(rounds.map(({ withIt }) => withIt)),
    cost: median(costs),
    low: quantile(costs, 0.25),
    high: quantile(costs, 0.75),
  };
};

export const toRow = ({ part, whole, cost, low, high }: Difference): readonly (string | number)[] => [
  part,
  ...[whole, cost, low, high].map((value) => value.toFixed(Math.abs(value) < 10 ? 1 : 0)),
];
