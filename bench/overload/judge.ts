import type { Mark } from '../figures/mark.js';
import { quantile } from '../figures/quantile.js';
import { type Answered, answeredOf } from './answered.js';
import type { Finished } from './run.js';

/** The outcome of the overload. */
export interface Verdict {
  readonly goodputShare: number;
  readonly refusalP99: number;
  readonly refusals: number;
  readonly withoutRetryAfter: number;
  readonly refusedReads: number;
  readonly refusedCaptures: number;
  readonly unansweredOrWrong: number;
  readonly usualP99: number;
  /** Seconds after the end of the overload. */
  readonly recoveredAfterS: number;
}

const WINDOW_MS = 1_000;
const STEP_MS = 250;

export const judge = ({ samples, steps, peak }: Finished): Verdict => {
  const [before = NONE, overload = NONE, after = NONE] = steps;
  const overloadFrom = before.seconds * 1_000;
  const overloadTo = overloadFrom + overload.seconds * 1_000;
  const all = answeredOf(samples);
  const usual = all.filter(({ at, ok }) => ok && at < overloadFrom);
  const offered = all.filter(({ at }) => at >= overloadFrom && at < overloadTo);
  const good = all.filter(({ at, took, ok }) => ok && at + took >= overloadFrom && at + took < overloadTo);
  const refused = offered.filter(isRefused);
  const usualP99 = quantile(usual.map(total), 0.99);
  return {
    goodputShare: good.length / overload.seconds / peak,
    refusalP99: quantile(
      refused.map(({ took }) => took),
      0.99,
    ),
    refusals: refused.length,
    withoutRetryAfter: refused.filter(({ retryAfter }) => !retryAfter).length,
    refusedReads: shareRefused(offered, READ),
    refusedCaptures: shareRefused(offered, CAPTURE),
    unansweredOrWrong: all.filter((each) => !each.ok && !isRefused(each)).length,
    usualP99,
    recoveredAfterS: recovery(all, overloadTo, after.seconds * 1_000, 2 * usualP99) / 1_000,
  };
};

const NONE = { perSecond: 0, seconds: 0 };
const READ = 0;
const CAPTURE = 1;

const isRefused = ({ status }: Answered): boolean => status === 503;

/** The time from the moment when the request was due. */
const total = ({ took, waited }: Answered): number => took + waited;

const shareRefused = (offered: readonly Answered[], kind: number): number => {
  const of = offered.filter((each) => each.kind === kind);
  return of.filter(isRefused).length / of.length;
};

/** Milliseconds until the first normal second: nothing refused, and the p99 within the bound. */
const recovery = (all: readonly Answered[], from: number, most: number, bound: number): number => {
  for (let wait = 0; wait + WINDOW_MS <= most; wait += STEP_MS) {
    const within = all.filter(({ at }) => at >= from + wait && at < from + wait + WINDOW_MS);
    if (within.every(({ ok }) => ok) && quantile(within.map(total), 0.99) <= bound) return wait;
  }
  return Number.POSITIVE_INFINITY;
};

export const marksOf = (verdict: Verdict): readonly Mark[] => [
  {
    name: 'goodput under overload',
    measured: `${percent(verdict.goodputShare)} of the peak`,
    promised: 'at least 80 %',
    holds: verdict.goodputShare >= 0.8,
  },
  {
    name: 'p99 of refusals',
    measured: `${verdict.refusalP99.toFixed(1)} ms of ${verdict.refusals}`,
    promised: 'under 50 ms',
    holds: verdict.refusals > 0 && verdict.refusalP99 < 50,
  },
  {
    name: 'refusals without Retry-After',
    measured: String(verdict.withoutRetryAfter),
    promised: 'none',
    holds: verdict.withoutRetryAfter === 0,
  },
  {
    name: 'money is refused last',
    measured: `captures ${percent(verdict.refusedCaptures)}, reads ${percent(verdict.refusedReads)}`,
    promised: 'captures less often than reads',
    holds: verdict.refusedCaptures < verdict.refusedReads,
  },
  {
    name: 'answers that were neither good nor a refusal',
    measured: String(verdict.unansweredOrWrong),
    promised: 'none',
    holds: verdict.unansweredOrWrong === 0,
  },
  {
    name: 'as usual again',
    measured: `after ${verdict.recoveredAfterS} s`,
    promised: `p99 within twice the usual ${verdict.usualP99.toFixed(1)} ms, in 5 s`,
    holds: verdict.recoveredAfterS <= 5,
  },
];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
