import { expect, it } from 'vitest';
import { anAccount, STATE_PROVIDER } from '../support/an-account.js';
import { anOperations } from '../support/an-operations.js';
import { anOrder } from '../support/an-order.js';
import { accepted, aProblem, applied, declined, refused, toInquire, unknown } from '../support/results.js';

const conflict = aProblem({ member: 'OrderStateConflict', code: 'CANNOT_CAPTURE_ORDER', retry: 'NEVER' });

it('reads the order when the answer asks for it, and tells what the answer left open', async () => {
  for (const mayHaveApplied of [true, false]) {
    const { capture, provider, clock } = anOperations({ results: [toInquire(mayHaveApplied, conflict)] });
    await capture();
    expect(provider.inquired).toEqual([
      {
        intention: { kind: 'CAPTURE', providerOrderId: 'ORD-1' },
        context: { mayHaveApplied, callProblem: conflict, callAnsweredAt: clock.now() },
      },
    ]);
  }
});

it.each([
  ['applied', applied(), { kind: 'done', operation: { state: 'SUCCEEDED' } }],
  ['accepted', accepted(), { kind: 'pending', operation: { state: 'PENDING' } }],
  [
    'declined',
    declined(),
    { kind: 'problem', problem: { member: 'PaymentDeclined' }, operation: { state: 'DECLINED' } },
  ],
  [
    'refused',
    refused(conflict),
    { kind: 'problem', problem: { code: 'CANNOT_CAPTURE_ORDER' }, operation: { state: 'FAILED' } },
  ],
  [
    'unknown',
    unknown('NOTHING_LEARNT'),
    { problem: { member: 'OutcomeUnknown' }, operation: { state: 'OUTCOME_UNKNOWN' } },
  ],
] as const)('settles a conflict by the order: %s', async (_name, inquiry, expected) => {
  const { capture } = anOperations({ results: [toInquire(false, conflict)], inquiries: [inquiry] });
  expect(await capture()).toMatchObject({ replayed: false, ...expected });
});

it('shows the order of the inquiry', async () => {
  const order = anOrder({ status: 'PAID' });
  const done = anOperations({ results: [toInquire()], inquiries: [applied({ order })] });
  expect(await done.capture()).toMatchObject({ kind: 'done', order });
  const problem = conflict.member === 'OrderStateConflict' ? { ...conflict, order } : conflict;
  const refusing = anOperations({ results: [toInquire()], inquiries: [refused(problem)] });
  expect(await refusing.capture()).toMatchObject({ problem: { order } });
});

it('hands what may have applied to a person when the order will never tell', async () => {
  const { capture } = anOperations({ results: [toInquire(true)], inquiries: [refused(conflict)] });
  expect(await capture()).toMatchObject({
    problem: { member: 'OutcomeUnknown' },
    operation: { state: 'NEEDS_REVIEW' },
  });
});

it('fails what may have applied when the order disproves it', async () => {
  const { capture } = anOperations({ results: [toInquire(true)], inquiries: [refused(conflict, { disproves: true })] });
  expect(await capture()).toMatchObject({ operation: { state: 'FAILED' } });
});

it('keeps unknown what a provider without keys declines after it may have applied', async () => {
  const account = anAccount({ capabilities: STATE_PROVIDER });
  const { capture } = anOperations({ account, results: [toInquire(true)], inquiries: [declined()] });
  expect(await capture()).toMatchObject({ operation: { state: 'OUTCOME_UNKNOWN' } });
});

it('writes call and inquiry down in one go', async () => {
  const { capture, ledger } = anOperations({ results: [toInquire()] });
  const { operation } = await capture();
  expect(ledger.calls).toEqual(['claim', 'beginCall', 'record']);
  expect(operation?.attempts).toMatchObject([
    { number: 1, purpose: 'CALL', result: { kind: 'inquire' } },
    { number: 2, purpose: 'INQUIRY', result: { kind: 'applied' } },
  ]);
});
