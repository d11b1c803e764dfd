import { describe, expect, it } from 'vitest';
import type { RequestRefusal } from '../../../src/graphql/errors/request-refusal.js';
import { awaitRefusal, findRefusal, type Guard, type WaitingGuard } from '../../../src/graphql/guards/guard.js';

const OVERLOADED: RequestRefusal = { code: 'OVERLOADED' };

/** Guards with these answers, and a record of the guards that ran. */
const someGuards = (...answers: readonly (RequestRefusal | null)[]) => {
  const asked: number[] = [];
  const guards = answers.map(
    (answer, index): Guard<string> => ({
      ...{ asks: 'room', refuses: ['OVERLOADED'] },
      judge: () => {
        asked.push(index);
        return answer;
      },
    }),
  );
  return { guards, asked };
};

const waiting = ({ judge, ...guard }: Guard<string>): WaitingGuard<string> => ({
  ...guard,
  judge: async (known) => judge(known),
});

describe.each([
  ['at once', (guards: readonly Guard<string>[]) => findRefusal(guards, 'request')],
  ['that may wait, and do not', (guards: readonly Guard<string>[]) => awaitRefusal(guards, 'request')],
  ['that wait', (guards: readonly Guard<string>[]) => awaitRefusal(guards.map(waiting), 'request')],
])('guards %s', (_how, refusalOf) => {
  it('run in order until one refuses', async () => {
    const { guards, asked } = someGuards(null, OVERLOADED, null);
    expect(await refusalOf(guards)).toBe(OVERLOADED);
    expect(asked).toEqual([0, 1]);
  });

  it('accept what none refuses', async () => {
    const { guards, asked } = someGuards(null, null);
    expect(await refusalOf(guards)).toBeNull();
    expect(asked).toEqual([0, 1]);
  });
});
