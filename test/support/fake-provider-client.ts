import type { Account } from '../../src/domain/account.js';
import type { Intention } from '../../src/domain/operation/kind.js';
import type { Result } from '../../src/domain/operation/result.js';
import type { Problem } from '../../src/domain/problem/problem.js';
import type { Clock } from '../../src/platform/clock.js';
import type { AttemptResult, ProviderClient } from '../../src/providers/client.js';
import type { InquiryContext, Reading } from '../../src/providers/provider.js';
import { anAccount } from './an-account.js';
import { anOrder } from './an-order.js';
import { applied } from './results.js';

/** What is to happen at one call: at once, or when the promise is kept. */
type Scripted<T> = T | (() => T | Promise<T>);

/** An inquiry that could not read the order tells why. */
interface ScriptedInquiry {
  readonly result: Result;
  readonly problem: Problem | null;
}

export interface FakeProviderScript {
  readonly account?: Account;
  readonly clock: Clock;
  /** One a call; the last one again and again after that. Without any: applied. */
  readonly results?: readonly Scripted<Result>[];
  readonly inquiries?: readonly Scripted<Result | ScriptedInquiry>[];
  readonly readings?: readonly Scripted<Reading>[];
  readonly orderIdFault?: (providerOrderId: string) => string | null;
}

interface Inquired {
  readonly intention: Intention;
  readonly context: Omit<InquiryContext, 'readAt'>;
}

/** A provider that does what it is told and writes down what it was asked. */
export interface FakeProviderClient extends ProviderClient {
  readonly performed: readonly { readonly intention: Intention; readonly providerKey: string }[];
  readonly inquired: readonly Inquired[];
  readonly read: readonly string[];
  /** The orders that were read between a claim and its send. */
  readonly baselines: readonly string[];
}

export const createFakeProvider = (script: FakeProviderScript): FakeProviderClient => {
  const { account = anAccount(), clock, orderIdFault = () => null } = script;
  const performed: { intention: Intention; providerKey: string }[] = [];
  const inquired: Inquired[] = [];
  const read: string[] = [];
  const baselines: string[] = [];
  const nextResult = play(script.results, applied());
  const nextInquiry = play<Result | ScriptedInquiry>(script.inquiries, applied());
  const nextReading = play<Reading>(script.readings, { kind: 'found', order: anOrder() });

  const timed = async <T>(answer: () => Promise<T>): Promise<Omit<AttemptResult, 'result'> & { readonly told: T }> => {
    const sentAt = clock.now();
    const told = await answer();
    return { sentAt, answeredAt: clock.now(), told };
  };

  return {
    account,
    performed,
    inquired,
    read,
    baselines,
    orderIdFault,
    perform: async (intention, providerKey) => {
      performed.push({ intention, providerKey });
      const { told: result, sentAt, answeredAt } = await timed(nextResult);
      return result.kind === 'not-sent' ? { result, sentAt: null, answeredAt: null } : { result, sentAt, answeredAt };
    },
    inquire: async (intention, context) => {
      inquired.push({ intention, context });
      const { told, ...times } = await timed(nextInquiry);
      return 'kind' in told ? { ...times, result: told, problem: null } : { ...times, ...told };
    },
    readBaseline: (providerOrderId) => {
      baselines.push(providerOrderId);
      return nextReading();
    },
    readOrder: (providerOrderId) => {
      read.push(providerOrderId);
      return nextReading();
    },
    close: async () => {},
  };
};

const play = <T extends object>(script: readonly Scripted<T>[] = [], otherwise: T): (() => Promise<T>) => {
  const left = [...script];
  return async () => {
    const next = left.length > 1 ? left.shift() : left[0];
    return typeof next === 'function' ? next() : (next ?? otherwise);
  };
};
