import { expect, it } from 'vitest';
import { isLeased, leaseEndsAt } from '../../../src/domain/operation/lease.js';
import { anAttempt, anOperation } from '../../support/an-operation.js';
import { refused } from '../../support/results.js';

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 12, 0, second));

it('ends with the last of its leases', () => {
  const attempts = [anAttempt({ leaseUntil: at(9) }), anAttempt({ number: 2, leaseUntil: at(5) })];
  expect(leaseEndsAt(anOperation({ attempts }))).toEqual(at(9));
});

it('ends with its claim where that is last', () => {
  expect(leaseEndsAt(anOperation({ attempts: [], claimedUntil: at(9) }))).toEqual(at(9));
  expect(leaseEndsAt(anOperation({ attempts: [anAttempt({ leaseUntil: at(5) })], claimedUntil: at(9) }))).toEqual(
    at(9),
  );
});

it('is leased by its claim alone until its first attempt', () => {
  const claimed = anOperation({ attempts: [], claimedUntil: at(9) });
  expect([isLeased(claimed, at(8)), isLeased(claimed, at(9))]).toEqual([true, false]);
  const told = anOperation({ attempts: [anAttempt({ leaseUntil: at(9), result: refused() })], claimedUntil: at(9) });
  expect(isLeased(told, at(8))).toBe(false);
});

it('is leased while an attempt without a result has time left', () => {
  const running = anOperation({ attempts: [anAttempt({ leaseUntil: at(9) })] });
  expect([isLeased(running, at(8)), isLeased(running, at(9))]).toEqual([true, false]);
  const ended = anOperation({ attempts: [anAttempt({ leaseUntil: at(9), result: refused() })] });
  expect(isLeased(ended, at(8))).toBe(false);
});
