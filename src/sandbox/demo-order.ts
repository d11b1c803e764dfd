import type { StandingFault } from './faults/fault.js';

/** An order that is there from the start, for people who explore. */
export interface DemoOrder {
  readonly providerOrderId: string;
  /** One sentence: what a person sees who reads, captures or processes it. */
  readonly shows: string;
}

/** How a table of demo orders tells one. */
export interface DemoSeed<Fields, Behaviour> {
  readonly id: string;
  readonly shows: string;
  readonly fields?: Fields;
  readonly behaviour?: Behaviour;
  readonly fault?: Omit<StandingFault, 'orderId'>;
  /** The id is fixed and no order has it. */
  readonly absent?: boolean;
}

export function standingFaultsOf(seeds: readonly DemoSeed<unknown, unknown>[]): readonly StandingFault[] {
  return seeds.flatMap(({ id, fault }) => (fault === undefined ? [] : [{ orderId: id, ...fault }]));
}
