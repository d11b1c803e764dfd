import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem/problem.js';
import type { Outcome } from '../../src/operations/outcome.js';
import { anOperation } from '../support/an-operation.js';
import { anOrder } from '../support/an-order.js';
import { aProblem } from '../support/results.js';
import { ask, at } from './ask.js';
import { FakeOperations, type Given } from './fake-operations.js';
import { PROBLEM_BY_MEMBER } from './problems.js';

const CONFLICT = aProblem({ member: 'OrderStateConflict', code: 'ORDER_ALREADY_CAPTURED', retry: 'NEVER' });
const READ = anOrder({ status: 'PAID', marketplace: 'feira' });

const conflict = (problem: Problem, changes: Partial<Pick<Outcome, 'operation' | 'replayed'>> = {}): Outcome => ({
  kind: 'problem',
  problem,
  operation: null,
  replayed: false,
  ...changes,
});

const capture = async (selection: string, given: Partial<Given>) => {
  const operations = new FakeOperations({ orders: [READ], ...given });
  const document = `mutation { captureOrder(input: { orderId: "acme:ORD-1", idempotencyKey: "k1" }) {
    ... on OrderStateConflict { ${selection} } } }`;
  const answer = await ask(document, { operations });
  return { answer, shown: at(answer, 'captureOrder'), reads: operations.orderReads };
};

describe('the order of a problem', () => {
  it('is read when the document selects it and the problem holds no order', async () => {
    const { shown, reads } = await capture('order { id status }', { outcome: conflict(CONFLICT) });
    expect(shown).toEqual({ order: { id: 'acme:ORD-1', status: 'PAID' } });
    expect(reads).toEqual([['acme:ORD-1']]);
  });

  it('is not read when the document does not select it', async () => {
    const { reads } = await capture('code', { outcome: conflict(CONFLICT) });
    expect(reads).toEqual([]);
  });

  it('is null when the read fails, and the problem is still answered', async () => {
    const { shown, answer } = await capture('code order { id }', {
      outcome: conflict(CONFLICT),
      orderProblem: aProblem(),
    });
    expect(answer.errors).toBeUndefined();
    expect(shown).toEqual({ code: 'ORDER_ALREADY_CAPTURED', order: null });
  });

  it('is the order of the provider’s answer, completed by one read', async () => {
    const outcome = conflict(PROBLEM_BY_MEMBER.OrderStateConflict);
    const { shown, reads } = await capture('order { status marketplace }', { outcome });
    expect(shown).toEqual({ order: { status: 'CANCELED', marketplace: 'feira' } });
    expect(reads).toHaveLength(1);
  });

  it('is read again on a replay, because the ledger keeps the order as it was then', async () => {
    const outcome = conflict(PROBLEM_BY_MEMBER.OrderStateConflict, { operation: anOperation(), replayed: true });
    const { shown } = await capture('order { status }', { outcome });
    expect(shown).toEqual({ order: { status: 'PAID' } });
  });
});
