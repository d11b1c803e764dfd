import { expect, it } from 'vitest';
import type { Result } from '../../src/domain/operation/result.js';
import { anOperations, CALLER, VERB_DEADLINE_MS } from '../support/an-operations.js';
import { everythingElse } from '../support/fake-clock.js';
import { applied, unknown } from '../support/results.js';

const LEASE_MS = 3 * VERB_DEADLINE_MS;

const anUnknown = async (...results: readonly Result[]) => {
  const operations = anOperations({ results: [unknown(), ...results] });
  const { operation } = await operations.capture();
  return { ...operations, id: operation?.id ?? '' };
};

const APPLIED = { outcome: 'APPLIED', reason: 'seen in the panel' } as const;
const NOT_APPLIED = { outcome: 'NOT_APPLIED', reason: 'the acquirer says no' } as const;

it('settles as a person says, with reason and actor', async () => {
  const { resolveOperation, capture, id, clock } = await anUnknown();
  expect(await resolveOperation(CALLER, { id, ...APPLIED, reason: '  seen in the panel\n' })).toMatchObject({
    kind: 'operation',
    operation: {
      state: 'SUCCEEDED',
      resolution: { ...APPLIED, actor: 'shop-front', at: clock.now() },
    },
  });
  expect(await capture()).toMatchObject({ kind: 'done', replayed: true, order: null, operation: { id } });
});

it('writes down a caller without a name as anonymous', async () => {
  const { resolveOperation, id } = await anUnknown();
  expect(await resolveOperation({ tenant: 'default', name: null }, { id, ...APPLIED })).toMatchObject({
    operation: { resolution: { actor: 'anonymous' } },
  });
});

it('waits with NOT_APPLIED until what was sent late cannot arrive any more', async () => {
  const { resolveOperation, capture, clock, id } = await anUnknown(applied());
  expect(await resolveOperation(CALLER, { id, ...NOT_APPLIED })).toMatchObject({
    problem: {
      member: 'OperationInProgress',
      code: 'RESOLUTION_TOO_EARLY',
      retry: { notBefore: new Date(clock.now().getTime() + LEASE_MS + VERB_DEADLINE_MS) },
    },
    operation: { id, state: 'OUTCOME_UNKNOWN' },
  });
  await clock.advance(LEASE_MS + VERB_DEADLINE_MS);
  expect(await resolveOperation(CALLER, { id, ...NOT_APPLIED })).toMatchObject({ operation: { state: 'FAILED' } });
  expect(await capture()).toMatchObject({ problem: { code: 'RESOLVED_AS_NOT_APPLIED' }, operation: { id } });
  expect(await capture({ idempotencyKey: 'k2' })).toMatchObject({ kind: 'done' });
});

it('refuses what is final', async () => {
  const { resolveOperation, id } = await anUnknown();
  await resolveOperation(CALLER, { id, ...APPLIED });
  expect(await resolveOperation(CALLER, { id, ...NOT_APPLIED })).toMatchObject({
    problem: { member: 'InvalidInput', code: 'OPERATION_ALREADY_FINAL', fields: [{ path: ['input', 'id'] }] },
    operation: { state: 'SUCCEEDED' },
    replayed: false,
  });
});

it('knows only operations of the tenant', async () => {
  const { resolveOperation, id } = await anUnknown();
  expect(await resolveOperation({ tenant: 'other', name: null }, { id, ...APPLIED })).toMatchObject({
    problem: { member: 'OperationNotFound' },
    operation: null,
  });
});

it('says so when the ledger is down', async () => {
  const { resolveOperation, ledger, id } = await anUnknown();
  ledger.fail('resolve', 'before');
  expect(await resolveOperation(CALLER, { id, ...APPLIED })).toMatchObject({ problem: { code: 'LEDGER_UNAVAILABLE' } });
});

it('lets a decision stand, and shows the proof that came after it', async () => {
  const call = Promise.withResolvers<Result>();
  const paused = anOperations({ results: [() => call.promise] });
  const outcome = paused.capture();
  await everythingElse();
  paused.clock.pause(LEASE_MS + VERB_DEADLINE_MS);
  const { capture, resolveOperation } = anOperations({ store: paused });
  const { operation } = await capture();
  await resolveOperation(CALLER, { id: operation?.id ?? '', ...NOT_APPLIED });
  call.resolve(applied());
  expect(await outcome).toMatchObject({
    problem: { member: 'OutcomeUnknown' },
    operation: { state: 'FAILED', resolution: NOT_APPLIED, attempts: [{ result: { kind: 'applied' } }] },
  });
});
