import { expect, it } from 'vitest';
import { anAccount } from '../support/an-account.js';
import { anOperations, CALLER } from '../support/an-operations.js';

const OF_ANOTHER = anAccount({ tenant: 'other' });

it.each([
  '',
  'acme',
  'acme:',
  ':ORD-1',
  'Acme:ORD-1',
  'acme:../x',
  'acme:OR D',
  'acme:ORD\r\n1',
  `acme:${'x'.repeat(129)}`,
])('refuses the order id %j and sends nothing', async (orderId) => {
  const { capture, ledger, provider } = anOperations();
  expect(await capture({ orderId })).toEqual({
    kind: 'problem',
    replayed: false,
    operation: null,
    problem: expect.objectContaining({
      member: 'InvalidInput',
      code: 'INVALID_ORDER_ID',
      fields: [expect.objectContaining({ path: ['input', 'orderId'], code: 'INVALID_ORDER_ID' })],
    }),
  });
  expect([ledger.calls, provider.performed, provider.read]).toEqual([[], [], []]);
});

it.each(['', ' ', 'a b', 'é', 'k\n', 'x'.repeat(65)])(
  'refuses the key %j and sends nothing',
  async (idempotencyKey) => {
    const { capture, process, ledger, provider } = anOperations();
    for (const verb of [capture, process]) {
      expect(await verb({ idempotencyKey })).toMatchObject({
        problem: { code: 'INVALID_IDEMPOTENCY_KEY', fields: [{ path: ['input', 'idempotencyKey'] }] },
        operation: null,
      });
    }
    expect([ledger.calls, provider.performed]).toEqual([[], []]);
  },
);

it('takes the longest key', async () => {
  const { capture } = anOperations();
  expect(await capture({ idempotencyKey: '~'.repeat(64) })).toMatchObject({ kind: 'done' });
});

it.each([
  [undefined, 'nobody:ORD-1'],
  [OF_ANOTHER, 'acme:ORD-1'],
  [undefined, 'constructor:ORD-1'],
])('knows no account that is not configured for the caller', async (account, orderId) => {
  const { capture, ledger, provider } = anOperations(account ? { account } : {});
  expect(await capture({ orderId })).toMatchObject({
    problem: { member: 'InvalidInput', code: 'UNKNOWN_ACCOUNT' },
    operation: null,
  });
  expect([ledger.calls, provider.performed]).toEqual([[], []]);
});

it('passes on what the provider says of an id that it cannot have', async () => {
  const orderIdFault = (id: string) => (id === 'TOKEN' ? 'Use the code.' : null);
  const { capture, findOrders, provider } = anOperations({ orderIdFault });
  expect(await capture({ orderId: 'acme:TOKEN' })).toMatchObject({
    problem: { member: 'InvalidInput', code: 'INVALID_ORDER_ID', message: 'Use the code.' },
  });
  expect(await findOrders(CALLER, ['acme:TOKEN'])).toMatchObject([{ problem: { fields: [{ path: ['id'] }] } }]);
  expect([provider.performed, provider.read]).toEqual([[], []]);
});
