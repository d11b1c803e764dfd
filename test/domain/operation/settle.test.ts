import { describe, expect, it } from 'vitest';
import { mayHaveHadEffect, settle } from '../../../src/domain/operation/settle.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, applied, declined, notSent, refused, toInquire, unknown } from '../../support/results.js';
import { call, disproof, inquiry, LEASED } from './evidence.js';

const KEY = { idempotency: 'KEY' } as const;
const STATE = { idempotency: 'STATE' } as const;
const NONE = { idempotency: 'NONE' } as const;

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
    for (const provider of [KEY, STATE, NONE]) expect(settle([call(1, result)], provider, NOON).state).toBe(state);
  });

  it('is IN_PROGRESS without a result while the lease runs, and OUTCOME_UNKNOWN after it', () => {
    expect(settle([call(1, null, LEASED)], KEY, NOON)).toEqual({ state: 'IN_PROGRESS', problem: null });
    expect(settle([call(1, null)], KEY, NOON).state).toBe('OUTCOME_UNKNOWN');
    expect(settle([call(1, null, NOON)], KEY, NOON).state).toBe('OUTCOME_UNKNOWN');
  });

  it('says nothing where nothing was tried', () => {
    expect(settle([], KEY, NOON).state).toBe('OUTCOME_UNKNOWN');
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
      expect(settle([call(1, earlier), call(2, result)], KEY, NOON).state).toBe(withKeys);
      expect(settle([call(1, earlier), call(2, result)], STATE, NOON).state).toBe(without);
      expect(settle([call(1, earlier), call(2, result)], NONE, NOON).state).toBe(without);
    }
  });

  it('is IN_PROGRESS while the newest runs', () => {
    expect(settle([call(1, unknown()), call(2, null, LEASED)], KEY, NOON).state).toBe('IN_PROGRESS');
  });

  it('is not settled by a refusal while the earlier send is still out, whatever its lease says by this clock', () => {
    expect(settle([call(1, null, LEASED), call(2, refused())], KEY, NOON).state).toBe('OUTCOME_UNKNOWN');
  });
});

describe('earlier attempts without effect', () => {
  it.each([
    ['refused', refused()],
    ['not-sent', notSent()],
    ['inquire', toInquire(false)],
  ] as const)('%s lets a later refusal fail the operation', (_, earlier) => {
    expect(settle([call(1, earlier), inquiry(2, refused())], STATE, NOON).state).toBe('FAILED');
  });
});

describe('an inquiry', () => {
  it('that runs, was cut off or learnt nothing says nothing', () => {
    for (const silent of [inquiry(2, null, LEASED), inquiry(2, null), inquiry(2, unknown('NOTHING_LEARNT'))]) {
      expect(settle([call(1, accepted()), silent], KEY, NOON).state).toBe('PENDING');
      expect(settle([call(1, unknown()), silent], KEY, NOON).state).toBe('OUTCOME_UNKNOWN');
    }
  });

  it('that finds the effect settles what was unknown, however many refusals came after it', () => {
    const attempts = [call(1, unknown()), inquiry(2, applied()), call(3, refused()), call(4, null, LEASED)];
    expect(settle(attempts, STATE, NOON)).toEqual({ state: 'SUCCEEDED', problem: null });
  });

  it('that finds proof of no effect fails every send before it', () => {
    const problem = refused().problem;
    expect(settle([call(1, unknown()), inquiry(2, disproof())], STATE, NOON)).toEqual({ state: 'FAILED', problem });
    expect(settle([call(1, null, LEASED), inquiry(2, disproof())], KEY, NOON).state).toBe('FAILED');
  });

  it('that finds proof of no effect is not forgotten when a later send is refused', () => {
    expect(settle([call(1, unknown()), inquiry(2, disproof()), call(3, refused())], KEY, NOON).state).toBe('FAILED');
    expect(settle([call(1, unknown()), inquiry(2, disproof()), call(3, notSent())], KEY, NOON).state).toBe('FAILED');
  });

  it('that finds proof of no effect says nothing of a send after it', () => {
    for (const later of [unknown(), null, toInquire(true)]) {
      expect(settle([call(1, unknown()), inquiry(2, disproof()), call(3, later)], KEY, NOON).state).toBe(
        'OUTCOME_UNKNOWN',
      );
    }
  });
});

describe('a decline', () => {
  it('of a provider that takes keys is its answer to every send of the key', () => {
    const attempts = [call(1, unknown()), call(2, declined()), call(3, refused())];
    expect(settle(attempts, KEY, NOON)).toEqual({ state: 'DECLINED', problem: declined().problem });
    expect(settle([call(1, accepted()), inquiry(2, declined())], KEY, NOON).state).toBe('DECLINED');
  });
});

describe('what was accepted', () => {
  it('stays accepted until it is proven or disproved', () => {
    for (const later of [unknown(), refused(), notSent(), toInquire(true), null]) {
      expect(settle([call(1, accepted()), call(2, later)], KEY, NOON).state).toBe('PENDING');
    }
    expect(settle([call(1, accepted()), inquiry(2, declined())], STATE, NOON).state).toBe('PENDING');
    expect(settle([call(1, accepted()), inquiry(2, disproof())], KEY, NOON).state).toBe('FAILED');
  });

  it('may have been seen by an inquiry alone', () => {
    expect(settle([call(1, unknown()), inquiry(2, accepted()), inquiry(3, refused())], KEY, NOON).state).toBe(
      'PENDING',
    );
  });
});

it('says of an unknown what the newest unknown said', () => {
  const first = { ...unknown().problem, code: 'RESOURCE_LOCKED' } as const;
  const attempts = [call(1, { ...unknown(), problem: first }), call(2, refused())];
  expect(settle(attempts, KEY, NOON).problem).toEqual(first);
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
  ];
  for (const attempt of impossible) expect(mayHaveHadEffect(attempt)).toBe(false);
});

it('refuses to judge what it does not know', () => {
  expect(() => settle([call(1, { kind: 'perhaps' } as never)], KEY, NOON)).toThrow('perhaps');
});

it('takes back that an order was being worked on when a later look finds it waiting for the verb', () => {
  const waiting = { ...unknown(), cause: 'NOT_APPLIED_YET' } as const;
  const lost = call(1, unknown());
  expect(settle([lost, inquiry(2, accepted())], KEY, NOON).state).toBe('PENDING');
  expect(settle([lost, inquiry(2, accepted()), inquiry(3, waiting)], KEY, NOON).state).toBe('OUTCOME_UNKNOWN');
  expect(settle([lost, inquiry(2, waiting), inquiry(3, accepted())], KEY, NOON).state).toBe('PENDING');
  expect(settle([call(1, accepted()), inquiry(2, waiting)], KEY, NOON).state).toBe('PENDING');
});
