import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/domain/operation/result.js';
import { type JudgedOperation, mayHaveHadEffect, settle } from '../../../src/domain/operation/settle.js';
import { anAttempt } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, aProblem, applied, declined, notSent, refused, toInquire, unknown } from '../../support/results.js';
import { baseline, call, disproof, inquiry, judged, LEASED, seen } from './evidence.js';

const KEY = { providerIdempotency: 'KEY' } as const;
const STATE = { providerIdempotency: 'STATE' } as const;
const NONE = { providerIdempotency: 'NONE' } as const;

describe('the newest evidence, with no earlier attempt that may have applied', () => {
  it.each([
    ['applied', applied(), 'SUCCEEDED'],
    ['accepted', accepted(), 'PENDING'],
    ['declined', declined(), 'DECLINED'],
    ['refused', refused(), 'FAILED'],
    ['not-sent', notSent(), 'FAILED'],
    ['unknown', unknown(), 'OUTCOME_UNKNOWN'],
    ['inquire', toInquire(false), 'OUTCOME_UNKNOWN'],
  ] as const)('%s is %s', (_, result, state) => {
    for (const provider of [KEY, STATE, NONE])
      expect(settle(judged([call(1, result)], provider), NOON).state).toBe(state);
  });

  it('is IN_PROGRESS without a result while the lease runs, and OUTCOME_UNKNOWN after it', () => {
    expect(settle(judged([call(1, null, LEASED)], KEY), NOON)).toEqual({ state: 'IN_PROGRESS', problem: null });
    expect(settle(judged([call(1, null)], KEY), NOON).state).toBe('OUTCOME_UNKNOWN');
    expect(settle(judged([call(1, null, NOON)], KEY), NOON).state).toBe('OUTCOME_UNKNOWN');
  });
});

describe('an operation without a send', () => {
  it('is IN_PROGRESS while its claim runs, whatever the order was like before', () => {
    for (const attempts of [[], [baseline(1)], [inquiry(1, unknown())]]) {
      const settled = settle(judged(attempts, { claimedUntil: LEASED }), NOON);
      expect(settled).toEqual({ state: 'IN_PROGRESS', problem: null });
    }
  });

  it('is FAILED once its claim is over: nothing was sent, and the same key may run again', () => {
    for (const attempts of [[], [baseline(1)], [inquiry(1, unknown())], [inquiry(1, accepted())]]) {
      const { state, problem } = settle(judged(attempts, { claimedUntil: NOON }), NOON);
      expect(state).toBe('FAILED');
      expect(problem).toMatchObject({ member: 'UnexpectedProblem', retry: { kind: 'SAME_KEY' } });
      expect(problem?.message).toContain('Nothing was sent and no money moved.');
    }
  });

  it.each([
    ['refused', refused()],
    ['not-sent', notSent()],
  ])('is FAILED at once where the reading before the send says why not: %s', (_, result) => {
    const settled = settle(judged([baseline(1, result)], { claimedUntil: LEASED }), NOON);
    expect(settled).toEqual({ state: 'FAILED', problem: result.problem });
  });

  it('is SUCCEEDED where proof of its effect turns up all the same', () => {
    const settled = settle(judged([inquiry(1, applied())]), NOON);
    expect(settled).toEqual({ state: 'SUCCEEDED', problem: null });
  });
});

describe('the reading before the send', () => {
  it('says nothing of the send, whatever it told', () => {
    for (const result of [seen(), refused(), notSent(), disproof()]) {
      expect(settle(judged([baseline(1, result), call(2, unknown())]), NOON).state).toBe('OUTCOME_UNKNOWN');
      expect(settle(judged([baseline(1, result), call(2, null, LEASED)]), NOON).state).toBe('IN_PROGRESS');
      expect(settle(judged([baseline(1, result), call(2, applied())]), NOON).state).toBe('SUCCEEDED');
    }
  });
});

describe('the newest evidence, with an earlier attempt that may have applied', () => {
  const rows = [
    ['applied', applied(), 'SUCCEEDED', 'SUCCEEDED'],
    ['accepted', accepted(), 'PENDING', 'PENDING'],
    ['declined', declined(), 'DECLINED', 'OUTCOME_UNKNOWN'],
    ['refused', refused(), 'OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN'],
    ['not-sent', notSent(), 'OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN'],
    ['unknown', unknown(), 'OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN'],
  ] as const;

  it.each(rows)('%s: %j is %s where the provider takes keys, else %s', (_, result, withKeys, without) => {
    for (const earlier of [unknown(), toInquire(true), null]) {
      expect(settle(judged([call(1, earlier), call(2, result)], KEY), NOON).state).toBe(withKeys);
      expect(settle(judged([call(1, earlier), call(2, result)], STATE), NOON).state).toBe(without);
      expect(settle(judged([call(1, earlier), call(2, result)], NONE), NOON).state).toBe(without);
    }
  });

  it('is IN_PROGRESS while the newest runs', () => {
    expect(settle(judged([call(1, unknown()), call(2, null, LEASED)], KEY), NOON).state).toBe('IN_PROGRESS');
  });

  it('is not settled by a refusal while the earlier send is still out, whatever its lease says by this clock', () => {
    expect(settle(judged([call(1, null, LEASED), call(2, refused())], KEY), NOON).state).toBe('OUTCOME_UNKNOWN');
  });
});

describe('earlier attempts without effect', () => {
  it.each([
    ['refused', refused()],
    ['not-sent', notSent()],
    ['inquire', toInquire(false)],
  ] as const)('%s lets a later refusal fail the operation', (_, earlier) => {
    expect(settle(judged([call(1, earlier), inquiry(2, refused())], STATE), NOON).state).toBe('FAILED');
  });
});

describe('an inquiry', () => {
  it('that runs, was cut off or learnt nothing says nothing', () => {
    for (const silent of [inquiry(2, null, LEASED), inquiry(2, null), inquiry(2, unknown('NOTHING_LEARNT'))]) {
      expect(settle(judged([call(1, accepted()), silent], KEY), NOON).state).toBe('PENDING');
      expect(settle(judged([call(1, unknown()), silent], KEY), NOON).state).toBe('OUTCOME_UNKNOWN');
    }
  });

  it('that finds the effect settles what was unknown, however many refusals came after it', () => {
    const attempts = [call(1, unknown()), inquiry(2, applied()), call(3, refused()), call(4, null, LEASED)];
    expect(settle(judged(attempts, STATE), NOON)).toEqual({ state: 'SUCCEEDED', problem: null });
  });

  it('that finds proof of no effect fails every send before it', () => {
    const problem = refused().problem;
    const attempts = [call(1, unknown()), inquiry(2, disproof())];
    expect(settle(judged(attempts, STATE), NOON)).toEqual({ state: 'FAILED', problem });
    expect(settle(judged([call(1, null, LEASED), inquiry(2, disproof())], KEY), NOON).state).toBe('FAILED');
  });

  it('that finds proof of no effect is not forgotten when a later send is refused', () => {
    expect(settle(judged([call(1, unknown()), inquiry(2, disproof()), call(3, refused())], KEY), NOON).state).toBe(
      'FAILED',
    );
    expect(settle(judged([call(1, unknown()), inquiry(2, disproof()), call(3, notSent())], KEY), NOON).state).toBe(
      'FAILED',
    );
  });

  it('that finds proof of no effect says nothing of a send after it', () => {
    for (const later of [unknown(), null, toInquire(true)]) {
      expect(settle(judged([call(1, unknown()), inquiry(2, disproof()), call(3, later)], KEY), NOON).state).toBe(
        'OUTCOME_UNKNOWN',
      );
    }
  });
});

describe('a decline', () => {
  it('of a provider that takes keys is its answer to every send of the key', () => {
    const attempts = [call(1, unknown()), call(2, declined()), call(3, refused())];
    expect(settle(judged(attempts, KEY), NOON)).toEqual({ state: 'DECLINED', problem: declined().problem });
    expect(settle(judged([call(1, accepted()), inquiry(2, declined())], KEY), NOON).state).toBe('DECLINED');
  });
});

describe('what was accepted', () => {
  it('stays accepted until it is proven or disproved', () => {
    for (const later of [unknown(), refused(), notSent(), toInquire(true), null]) {
      expect(settle(judged([call(1, accepted()), call(2, later)], KEY), NOON).state).toBe('PENDING');
    }
    expect(settle(judged([call(1, accepted()), inquiry(2, declined())], STATE), NOON).state).toBe('PENDING');
    expect(settle(judged([call(1, accepted()), inquiry(2, disproof())], KEY), NOON).state).toBe('FAILED');
  });

  it('may have been seen by an inquiry alone', () => {
    expect(settle(judged([call(1, unknown()), inquiry(2, accepted()), inquiry(3, refused())], KEY), NOON).state).toBe(
      'PENDING',
    );
  });
});

it('says of an unknown what the newest unknown said', () => {
  const first = { ...unknown().problem, code: 'RESOURCE_LOCKED' } as const;
  const attempts = [call(1, { ...unknown(), problem: first }), call(2, refused())];
  expect(settle(judged(attempts, KEY), NOON).problem).toEqual(first);
});

it('says of one attempt whether it may have had effect', () => {
  const possible = [
    call(1, unknown()),
    call(1, accepted()),
    call(1, toInquire(true)),
    call(1, null),
    inquiry(1, accepted()),
    call(1, null, LEASED),
  ];
  for (const attempt of possible) expect(mayHaveHadEffect(attempt)).toBe(true);
  const impossible = [
    ...[refused(), notSent(), declined(), toInquire(false)].map((result) => call(1, result)),
    inquiry(1, unknown()),
    inquiry(1, null),
    baseline(1),
    anAttempt({ purpose: 'BASELINE', result: null }),
  ];
  for (const attempt of impossible) expect(mayHaveHadEffect(attempt)).toBe(false);
});

it('refuses to judge what it does not know', () => {
  expect(() => settle(judged([call(1, { kind: 'perhaps' } as never)]), NOON)).toThrow('perhaps');
});

describe('an order that was being worked on, and waits for the verb at a later look', () => {
  const waiting = unknown('NOT_APPLIED_YET');
  const lost = call(1, unknown());

  it('was worked on for another reason than a capture', () => {
    expect(settle(judged([lost, inquiry(2, accepted())]), NOON).state).toBe('PENDING');
    expect(settle(judged([lost, inquiry(2, accepted()), inquiry(3, waiting)]), NOON).state).toBe('OUTCOME_UNKNOWN');
    expect(settle(judged([lost, inquiry(2, waiting), inquiry(3, accepted())]), NOON).state).toBe('PENDING');
  });

  it('was being processed all the same where the verb is PROCESS', () => {
    const attempts = [lost, inquiry(2, accepted()), inquiry(3, waiting)];
    expect(settle(judged(attempts, { kind: 'PROCESS' }), NOON).state).toBe('PENDING');
  });

  it('does not take back what the answer to a send accepted', () => {
    expect(settle(judged([call(1, accepted()), inquiry(2, waiting)]), NOON).state).toBe('PENDING');
  });
});

describe('a capture that was answered 422 while the payment lags', () => {
  const answered = [call(1, toInquire(false)), inquiry(2, unknown('NOT_APPLIED_YET'))];

  it('is unknown as long as the looks are too early to count', () => {
    const settled = settle(judged(answered, STATE), NOON);
    expect(settled).toMatchObject({ state: 'OUTCOME_UNKNOWN', problem: { member: 'OutcomeUnknown' } });
  });

  it.each([
    ['the payment shows itself', applied(), 'SUCCEEDED'],
    ['it turns out that the order was captured before', refused(), 'FAILED'],
    ['a late look still finds nothing', declined(), 'DECLINED'],
  ] as const)('ends when %s', (_, result, state) => {
    expect(settle(judged([...answered, inquiry(3, result)], STATE), NOON).state).toBe(state);
  });
});

describe('a PROCESS whose answer was lost, of an order that was canceled since', () => {
  const canceled = aProblem({ member: 'OrderStateConflict', code: 'ORDER_CANCELED_MEANWHILE', retry: 'NEVER' });
  const of = (result: Result): JudgedOperation => judged([call(1, unknown()), inquiry(2, result)], { kind: 'PROCESS' });

  it('is FAILED with a text of its own where no payment was started', () => {
    const settled = settle(of(refused(canceled, { disproves: true })), NOON);
    expect(settled).toEqual({ state: 'FAILED', problem: canceled });
    expect(settled.problem?.message).toContain('If its payments had been started, they were released');
  });

  it('is SUCCEEDED where a payment shows that it was started', () => {
    expect(settle(of(applied()), NOON).state).toBe('SUCCEEDED');
  });

  it('stays unknown where the reading proves neither', () => {
    expect(settle(of(refused(canceled)), NOON).state).toBe('OUTCOME_UNKNOWN');
  });
});
