import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/domain/operation/operation.js';
import type { Result } from '../../src/domain/operation/result.js';
import { anIdentity } from '../support/an-account.js';
import { anAttempt, anOperation } from '../support/an-operation.js';
import { anOrder } from '../support/an-order.js';
import {
  accepted,
  anAnswer,
  aProblem,
  applied,
  declined,
  notSent,
  refused,
  toInquire,
  unknown,
} from '../support/results.js';
import { ask, at } from './ask.js';
import { FakeOperations, type Given } from './fake-operations.js';
import { documentNamed } from './named-documents.js';
import { PROBLEM_BY_MEMBER } from './problems.js';

const show = async (selection: string, changes: Partial<Operation> = {}, given: Partial<Given> = {}) => {
  const operation = anOperation(changes);
  const operations = new FakeOperations({ operations: [operation], orders: [anOrder()], ...given });
  const document = `query ($id: ID!) { operation(id: $id) { ${selection} } }`;
  const answer = await ask(document, { operations, variables: { id: operation.id } });
  return { answer, shown: at(answer, 'operation'), reads: operations.orderReads };
};

describe('an operation', () => {
  it('shows its entry in the ledger', async () => {
    const { shown } = await show('id kind orderId state idempotencyKey requestedBy startedAt finishedAt nextCheckAt');
    expect(shown).toEqual({
      id: 'op_00000000-0000-4000-8000-000000000001',
      kind: 'CAPTURE',
      orderId: 'acme:ORD-1',
      state: 'IN_PROGRESS',
      idempotencyKey: 'k1',
      requestedBy: 'shop-front',
      startedAt: anOperation().startedAt.toISOString(),
      finishedAt: null,
      nextCheckAt: null,
    });
  });

  it('has no account after the account’s removal from the configuration', async () => {
    const { shown } = await show('account { name }', {}, { accounts: [] });
    expect(shown).toEqual({ account: null });
  });

  it('names the person who settled it, and the reason', async () => {
    const resolution = { outcome: 'APPLIED', reason: 'seen in the panel', actor: 'maria', at: new Date() } as const;
    expect((await show('resolvedBy resolution', { resolution })).shown).toEqual({
      resolvedBy: 'maria',
      resolution: 'seen in the panel',
    });
    expect((await show('resolvedBy resolution')).shown).toEqual({ resolvedBy: null, resolution: null });
  });

  it('has no problem while it may succeed', async () => {
    expect((await show('problem { code }')).shown).toEqual({ problem: null });
  });

  it('shows its problem as a replay that leads back to it', async () => {
    const problem = PROBLEM_BY_MEMBER.PaymentDeclined;
    const { shown } = await show('problem { __typename code replayed operation { id } }', { problem });
    expect(shown).toEqual({
      problem: {
        __typename: 'PaymentDeclined',
        code: 'TRANSACTIONS_FAILED',
        replayed: true,
        operation: { id: 'op_00000000-0000-4000-8000-000000000001' },
      },
    });
  });

  it('shows the account of its problem from the ledger after its removal from the configuration', async () => {
    const { shown, answer } = await show(
      'problem { ... on ProviderMisconfigured { account { name mode provider { name displayName capabilities { operations } } } } }',
      { problem: PROBLEM_BY_MEMBER.ProviderMisconfigured, identity: anIdentity({ mode: 'LIVE' }) },
      { accounts: [] },
    );
    expect(answer.errors).toBeUndefined();
    const provider = { name: 'acme', displayName: 'acme', capabilities: { operations: [] } };
    expect(shown).toEqual({ problem: { account: { name: 'acme', mode: 'LIVE', provider } } });
  });

  it('shows the order of an account that is not configured', async () => {
    const selection = 'order { ... on Order { availableOperations account { name mode provider { name } } } }';
    const account = { name: 'acme', mode: 'LIVE', provider: { name: 'acme' } };
    const { shown } = await show(selection, {}, { accounts: [] });
    expect(shown).toEqual({ order: { availableOperations: [], account } });
  });

  it('reads its order only when the document selects it', async () => {
    expect((await show('id state')).reads).toEqual([]);
    const { shown, reads } = await show('order { __typename ... on Order { id status } }');
    expect(shown).toEqual({ order: { __typename: 'Order', id: 'acme:ORD-1', status: 'AUTHORIZED' } });
    expect(reads).toHaveLength(1);
  });

  it('says why its order cannot be read', async () => {
    const { shown } = await show('order { __typename ... on Problem { code } }', {}, { orderProblem: aProblem() });
    expect(shown).toEqual({ order: { __typename: 'ProviderUnavailable', code: 'TOO_MANY_REQUESTS' } });
  });

  it('answers the whole named document', async () => {
    const operation = anOperation({
      state: 'FAILED',
      problem: aProblem(),
      attempts: [anAttempt({ result: refused() })],
    });
    const operations = new FakeOperations({ operations: [operation], orders: [anOrder()] });
    const answer = await ask(documentNamed('Operation'), { operations, variables: { id: operation.id } });
    expect(answer.errors).toBeUndefined();
    expect(at(answer, 'operation', 'problem')).toMatchObject({ __typename: 'ProviderUnavailable', replayed: true });
  });
});

describe('evidence after the end', () => {
  it('is the attempt that says otherwise', async () => {
    const attempts = [anAttempt({ result: refused() }), anAttempt({ number: 2, result: applied() })];
    const changes = { state: 'FAILED', attempts, contradictedBy: 2, version: 7, looks: 3 } as const;
    expect((await show('version looks contradictedBy { number result }', changes)).shown).toEqual({
      version: 7,
      looks: 3,
      contradictedBy: { number: 2, result: 'applied' },
    });
    expect((await show('contradictedBy { number }')).shown).toEqual({ contradictedBy: null });
  });
});

describe('an attempt', () => {
  const answer = { provider: 'acme', code: 'no' };
  const said = (member: 'PaymentDeclined' | 'ProviderUnavailable' | 'OrderStateConflict') =>
    aProblem({ member }, anAnswer({ code: 'no' }));

  it.each<{ result: Result | null; shown: object }>([
    { result: null, shown: { result: null, cause: null, answer: null } },
    { result: applied(), shown: { result: 'applied', cause: null, answer: { provider: 'acme', code: null } } },
    { result: accepted(), shown: { result: 'accepted', cause: null, answer: { provider: 'acme', code: null } } },
    { result: declined(said('PaymentDeclined')), shown: { result: 'declined', cause: null, answer } },
    { result: refused(said('ProviderUnavailable')), shown: { result: 'refused', cause: null, answer } },
    { result: notSent('CIRCUIT_OPEN'), shown: { result: 'not-sent', cause: 'CIRCUIT_OPEN', answer: null } },
    { result: toInquire(false, said('OrderStateConflict')), shown: { result: 'inquire', cause: null, answer } },
    { result: unknown('TIMEOUT'), shown: { result: 'unknown', cause: 'TIMEOUT', answer: null } },
  ])('shows its result, the cause and the provider’s answer: $result.kind', async ({ result, shown }) => {
    const attempts = [anAttempt({ result })];
    const { shown: operation } = await show('attempts { number purpose result cause answer { provider code } }', {
      attempts,
    });
    expect(operation).toEqual({ attempts: [{ number: 1, purpose: 'CALL', ...shown }] });
  });
});
