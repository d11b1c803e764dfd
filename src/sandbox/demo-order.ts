import type { StandingFault } from './faults/fault.js';

/** An order that exists from the start, for people who explore. */
export interface DemoOrder {
  readonly providerOrderId: string;
  /** One sentence: what a person sees after reading, capturing or processing it. */
  readonly shows: string;
}

/** One demo order in a table. */
export interface DemoSeed<Fields, Behaviour> {
  readonly id: string;
  readonly shows: string;
  readonly fields?: Fields;
  readonly behaviour?: Behaviour;
  readonly fault?: Omit<StandingFault, 'orderId'>;
  /** No order has this id. */
  readonly absent?: boolean;
}

export function standingFaultsOf(seeds: readonly DemoSeed<unknown, unknown>[]): readonly StandingFault[] {
  return seeds.flatMap(({ id, fault }) => (fault === undefined ? [] : [{ orderId: id, ...fault }]));
}
