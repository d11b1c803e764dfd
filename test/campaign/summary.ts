import type { Finished } from './run.js';

/** What a campaign came to, for people. */
export const summaryOf = (finished: Finished): string => {
  const { records, plan, disturbances, healed } = finished;
  const states = Map.groupBy(records.ledger, ({ state }) => state);
  const members = Map.groupBy(records.calls, ({ answer }) => answer?.member ?? 'no data');
  const sends = records.ledger.flatMap(({ attempts }) => attempts).filter(({ purpose }) => purpose === 'CALL');
  return [
    line('intentions', `${finished.begun} of ${plan.intentions.length}`),
    line('mutations sent', records.calls.length),
    line('answers', counts(sizes(members))),
    line('operations', `${records.ledger.length}: ${counts(sizes(states))}`),
    line('sends and looks', `${sends.length} and ${attemptsOf(finished) - sends.length}`),
    line('effects', records.effects.length),
    line('faults', counts([...plan.faults])),
    line('disturbances', counts(Object.entries(disturbances))),
    line('afterwards', `${healed.openAtFirst} open, ${healed.openAtLast} after ${seconds(healed.waitedMs)}`),
    line('one attempt ran', `for ${seconds(healed.inProgressForMs)} at most, as far as was seen`),
    line('keys sent again', finished.replayed),
    line('duration', `${Math.round(finished.seconds)} s`),
    line('counter-examples', finished.broken.length),
  ].join('\n');
};

const line = (name: string, value: string | number): string => `${name.padEnd(18)}${value}`;

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

const sizes = (groups: ReadonlyMap<string, readonly unknown[]>): [string, number][] =>
  [...groups].map(([name, of]) => [name, of.length]);

const counts = (entries: readonly (readonly [string, number])[]): string =>
  entries
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

const attemptsOf = ({ records }: Finished): number => records.ledger.flatMap(({ attempts }) => attempts).length;
