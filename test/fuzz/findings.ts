import type { Broken } from './judge.js';
import type { Exploring } from './options.js';
import type { FuzzRequest } from './request.js';

export interface Finding extends Broken {
  readonly exploring: Exploring;
  /** The number of the request, if one request caused it. */
  readonly index: number | undefined;
  readonly what: readonly string[];
}

/** The first counter-example of each kind, so that one fault does not hide another. */
export interface Findings {
  add(found: Finding): void;
  readonly count: number;
  readonly firsts: readonly Finding[];
}

const MOST = 50;

export const createFindings = (): Findings => {
  const firsts = new Map<string, Finding>();
  let count = 0;
  return {
    add: (found) => {
      count += 1;
      const sort = `${found.rule} ${found.exploring} ${shapeOf(found.says)}`;
      if (!firsts.has(sort) && firsts.size < MOST) firsts.set(sort, found);
    },
    get count() {
      return count;
    },
    get firsts() {
      return [...firsts.values()];
    },
  };
};

/** The part that two faults with the same cause share. */
const shapeOf = (says: string): string => says.slice(0, 120).replaceAll(/[0-9a-f]{4,}|\d+/g, '#');

export const storyOf = ({ rule, says, exploring, index, what }: Finding, seed: number): string =>
  [
    `BROKEN: ${rule}`,
    `  ${says.replaceAll('\n', ' ')}`,
    `  exploring ${exploring}${what.length > 0 ? `, ${what.join(', then ')}` : ''}`,
    ...(index === undefined ? [] : [`  npm run fuzz -- --seed ${seed} --exploring ${exploring} --only ${index}`]),
  ].join('\n');

export const describeRequest = ({ method, target, version, headers, body }: FuzzRequest): string =>
  [
    `${method} ${target} ${version}`,
    ...headers.map(([name, value]) => `${name}: ${value.slice(0, 300)}`),
    '',
    shown(body),
  ].join('\n');

const MOST_SHOWN = 4_000;

const shown = (body: Buffer): string =>
  body.length > MOST_SHOWN ? `${body.toString('utf8', 0, MOST_SHOWN)} … (${body.length} bytes)` : body.toString();
