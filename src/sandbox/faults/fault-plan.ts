import type { Verb } from '../wire/request-record.js';
import type { Fault, InjectedFault, StandingFault } from './fault.js';

export interface PlannedFault {
  readonly fault: Fault;
  /** True for a demo order's own fault, which ignores requests without an effect. */
  readonly standing: boolean;
}

export interface FaultPlan {
  inject(fault: InjectedFault): void;
  /** The fault for this request, which then counts as used; undefined if the request passes. */
  next(verb: Verb | null, orderId: string | null): PlannedFault | undefined;
}

export function createFaultPlan(standing: readonly StandingFault[]): FaultPlan {
  const waiting: { readonly injected: InjectedFault; skip: number; times: number }[] = [];

  const nextInjected = (verb: Verb, orderId: string): Fault | undefined => {
    for (const entry of waiting) {
      if (entry.times === 0 || entry.injected.orderId !== orderId || entry.injected.verb !== verb) continue;
      if (entry.skip === 0) {
        entry.times -= 1;
        return entry.injected.fault;
      }
      entry.skip -= 1;
    }
    return undefined;
  };

  return {
    inject: (injected) => {
      waiting.push({ injected, skip: injected.skip ?? 0, times: injected.times ?? 1 });
    },
    next: (verb, orderId) => {
      if (verb === null || orderId === null) return undefined;
      const injected = nextInjected(verb, orderId);
      if (injected !== undefined) return { fault: injected, standing: false };
      const own = standing.find((entry) => entry.orderId === orderId && entry.verbs.includes(verb));
      return own && { fault: own.fault, standing: true };
    },
  };
}
