import { createSeeded } from '../seeded.js';
import type { Kind } from './plan.js';

export interface NextRequest {
  readonly kind: number;
  readonly body: string;
  readonly expects: string;
}

/** Returns the next request. It draws the kind by weight and takes the next body of that kind. */
export const requestsOf = (kinds: readonly Kind[], seed: number): (() => NextRequest) => {
  const random = createSeeded(seed);
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0);
  const sent = kinds.map(() => 0);
  const draw = (): number => {
    let left = random.next() * total;
    const index = kinds.findIndex(({ weight }) => {
      left -= weight;
      return left < 0;
    });
    return Math.max(0, index);
  };
  return () => {
    const kind = draw();
    const { bodies = [], expects = '' } = kinds[kind] ?? {};
    const position = sent[kind] ?? 0;
    sent[kind] = position + 1;
    return { kind, body: bodies[position % bodies.length] ?? '', expects };
  };
};
