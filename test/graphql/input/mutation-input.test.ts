import { describe, expect, it } from 'vitest';
import { anOperation } from '../../support/an-operation.js';
import { ask, at } from '../ask.js';
import { FakeOperations } from '../fake-operations.js';
import { documentNamed } from '../named-documents.js';

const operation = anOperation();
/** A value that no answer may contain. */
const CANARY = '4111111111111112';

describe.each(['captureOrder', 'processOrder'])('%s', (field) => {
  const document = documentNamed(field === 'captureOrder' ? 'CaptureOrder' : 'ProcessOrder');

  it('names every wrong field, sends nothing, and repeats no value', async () => {
    const operations = new FakeOperations();
    const input = { orderId: CANARY, idempotencyKey: `${CANARY} with blanks` };
    const answer = await ask(document, { operations, variables: { input } });
    expect(at(answer, field)).toMatchObject({
      __typename: 'InvalidInput',
      category: 'INVALID_INPUT',
      code: 'INVALID_ORDER_ID',
      retry: { kind: 'NEW_KEY_AFTER_CHANGE' },
      ledgerEntry: null,
      fields: [
        { path: ['input', 'orderId'], code: 'INVALID_ORDER_ID' },
        { path: ['input', 'idempotencyKey'], code: 'INVALID_IDEMPOTENCY_KEY' },
      ],
    });
    expect(operations.commands).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain(CANARY);
  });

  it.each(['', ' ', 'a b', 'ключ', 'k'.repeat(65)])('refuses the idempotency key %j', async (idempotencyKey) => {
    const answer = await ask(document, { variables: { input: { orderId: 'acme:ORD-1', idempotencyKey } } });
    expect(at(answer, field, 'code')).toBe('INVALID_IDEMPOTENCY_KEY');
  });

  it.each(['k', '!', '~'.repeat(64), '__proto__'])('accepts the idempotency key %j', async (idempotencyKey) => {
    const operations = new FakeOperations();
    await ask(document, { operations, variables: { input: { orderId: 'acme:ORD-1', idempotencyKey } } });
    expect(operations.commands).toEqual([{ orderId: 'acme:ORD-1', idempotencyKey }]);
  });

  it.each(['', 'acme', 'acme:', ':ORD-1', 'acme:../x', 'acme:ORD-1?x', 'acme:ORD-1\n', 'ACME:ORD-1'])(
    'refuses the order id %j',
    async (orderId) => {
      const operations = new FakeOperations();
      const answer = await ask(document, { operations, variables: { input: { orderId, idempotencyKey: 'k1' } } });
      expect(at(answer, field, 'code')).toBe('INVALID_ORDER_ID');
      expect(operations.commands).toEqual([]);
    },
  );
});

describe('reconcileOperation', () => {
  it('asks for the operation', async () => {
    const operations = new FakeOperations();
    await ask(documentNamed('ReconcileOperation'), { operations, variables: { id: operation.id } });
    expect(operations.commands).toEqual([{ id: operation.id }]);
  });

  it('answers InvalidInput for a malformed operation id', async () => {
    const operations = new FakeOperations();
    const answer = await ask(documentNamed('ReconcileOperation'), { operations, variables: { id: CANARY } });
    expect(at(answer, 'reconcileOperation')).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['id'], code: 'INVALID_OPERATION_ID' }],
    });
    expect(operations.commands).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain(CANARY);
  });
});

describe('resolveOperation', () => {
  const resolve = async (changes: object) => {
    const operations = new FakeOperations({
      operationOutcome: {
        kind: 'operation',
        operation: anOperation({
          state: 'SUCCEEDED',
          resolution: { outcome: 'APPLIED', reason: 'seen', actor: 'maria', at: new Date() },
        }),
      },
    });
    const input = { id: operation.id, outcome: 'APPLIED', reason: 'seen', ...changes };
    const answer = await ask(documentNamed('ResolveOperation'), { operations, variables: { input } });
    return { shown: at(answer, 'resolveOperation'), commands: operations.commands };
  };

  it('passes the decision on, with the reason trimmed', async () => {
    const { shown, commands } = await resolve({ reason: '  seen in the panel\n' });
    expect(commands).toEqual([{ id: operation.id, outcome: 'APPLIED', reason: 'seen in the panel' }]);
    expect(shown).toMatchObject({ state: 'SUCCEEDED', resolvedBy: 'maria', resolution: 'seen' });
  });

  it.each([{ reason: '' }, { reason: ' \n ' }, { reason: 'a\0b' }, { reason: 'x'.repeat(1001) }])(
    'refuses the reason of %j',
    async (changes) => {
      const { shown, commands } = await resolve(changes);
      expect(shown).toMatchObject({ fields: [{ path: ['input', 'reason'], code: 'INVALID_REASON' }] });
      expect(commands).toEqual([]);
    },
  );

  it('accepts a reason of a thousand characters', async () => {
    expect((await resolve({ reason: ` ${'x'.repeat(1000)} ` })).commands).toHaveLength(1);
  });

  it('refuses a malformed operation id', async () => {
    expect((await resolve({ id: 'acme:ORD-1' })).shown).toMatchObject({
      fields: [{ path: ['input', 'id'], code: 'INVALID_OPERATION_ID' }],
    });
  });
});
