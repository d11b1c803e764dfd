import type { Mark } from '../figures/mark.js';
import { slope } from '../figures/slope.js';
import type { Soaked, Stretch } from './run.js';

/** The first third of the time is a warm-up. */
const WARM_UP = 1 / 3;
const MOST_MB_A_MINUTE = 1;
/** The growth from half of the documents to the last; the store of documents is full before that. */
const MOST_MB_OF_DOCUMENTS = 5;

export const marksOf = ({ stretches, documents }: Soaked): readonly Mark[] => {
  const measured = stretches.slice(Math.floor(stretches.length * WARM_UP));
  const heap = slope(measured.map(({ minute, heapMb }) => ({ x: minute, y: heapMb })));
  const grown = grownSinceHalf(documents.map(({ heapMb }) => heapMb));
  const answered = documents.reduce((sum, { ok }) => sum + ok, 0);
  return [
    {
      name: 'heap after garbage collection',
      measured: `${heap.toFixed(3)} MB a minute over ${measured.length} readings, RSS ${rssSlope(measured).toFixed(2)}`,
      promised: `under ${MOST_MB_A_MINUTE} MB a minute`,
      holds: heap < MOST_MB_A_MINUTE,
    },
    {
      name: 'documents of which no two are the same',
      measured: `${answered} answered, heap ${signed(grown)} MB from document ${documents.at(4)?.documents} to ${documents.at(-1)?.documents}`,
      promised: `flat: under ${MOST_MB_OF_DOCUMENTS} MB more`,
      holds: grown < MOST_MB_OF_DOCUMENTS && answered > 0.99 * (documents.at(-1)?.documents ?? 0),
    },
    {
      name: 'answers that were not good',
      measured: share(stretches),
      promised: 'under 0.1 %',
      holds: notOk(stretches) < answers(stretches) / 1_000,
    },
  ];
};

const rssSlope = (measured: readonly Stretch[]): number =>
  slope(measured.map(({ minute, rssMb }) => ({ x: minute, y: rssMb })));

const grownSinceHalf = (heaps: readonly number[]): number =>
  (heaps.at(-1) ?? Number.NaN) - (heaps[Math.floor(heaps.length / 2) - 1] ?? Number.NaN);

const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(1)}`;

const answers = (stretches: readonly Stretch[]): number => stretches.reduce((sum, each) => sum + each.answers, 0);

const notOk = (stretches: readonly Stretch[]): number => stretches.reduce((sum, each) => sum + each.notOk, 0);

const share = (stretches: readonly Stretch[]): string => `${notOk(stretches)} of ${answers(stretches)}`;
