import type { Fault, FaultKind } from './fault.js';

export const FAULT_HEADER = 'x-sandbox-fault';

/**
 * The header is `name` or `name:number`. The number is a status, milliseconds, bytes or seconds, depending on the
 * fault.
 */
const FAULT_BY_NAME: { readonly [kind in FaultKind]: (parameter: number | undefined) => Fault } = {
  answer: (status = 500) => ({ kind: 'answer', status }),
  'answer-lost-after-effect': () => ({ kind: 'answer-lost-after-effect' }),
  'error-500-after-effect': () => ({ kind: 'error-500-after-effect' }),
  slow: (ms = 3000) => ({ kind: 'slow', ms }),
  'slow-body': (ms = 3000) => ({ kind: 'slow-body', ms }),
  'cut-body': (bytes) => (bytes === undefined ? { kind: 'cut-body' } : { kind: 'cut-body', bytes }),
  'cut-before': () => ({ kind: 'cut-before' }),
  html: (status = 200) => ({ kind: 'html', status }),
  'rate-limited': (retryAfter) =>
    retryAfter === undefined ? { kind: 'rate-limited' } : { kind: 'rate-limited', retryAfter },
  'late-effect': (ms = 3000) => ({ kind: 'late-effect', ms }),
  'duplicate-effect': () => ({ kind: 'duplicate-effect' }),
  'headers-then-hang': () => ({ kind: 'headers-then-hang' }),
  'huge-body': (bytes = 1_000_000) => ({ kind: 'huge-body', bytes }),
};

export const FAULT_NAMES = Object.keys(FAULT_BY_NAME) as readonly FaultKind[];

function isFaultKind(name: string): name is FaultKind {
  return Object.hasOwn(FAULT_BY_NAME, name);
}

/** The fault in the header; undefined if there is no such fault. */
export function faultFromHeader(value: string): Fault | undefined {
  const [, name = '', parameter] = /^([a-z0-9-]+)(?::(\d{1,9}))?$/.exec(value.trim()) ?? [];
  return isFaultKind(name) ? FAULT_BY_NAME[name](parameter === undefined ? undefined : Number(parameter)) : undefined;
}
