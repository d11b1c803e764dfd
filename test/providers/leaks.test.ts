import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readFixtures, replyOf } from '../contract/provider.contract.js';
import { aReply, mercadopagoAdapter, vndaAdapter } from './adapters.js';
import { PROVIDERS } from './cases.js';

const CANARY = 'canary-7f3a';

const SECRET_KEYS = [
  'token',
  'client_token',
  'access_token',
  'secret',
  'client_secret',
  'password',
  'cvv',
  'security_code',
  'api_key',
];

const withCanaries = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, CANARY]));

const withoutBigint = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

const textsOf = (value: unknown) =>
  [
    JSON.stringify(value, withoutBigint),
    String(value),
    inspect(value, { depth: 20, maxStringLength: null, maxArrayLength: null }),
  ].join();

describe('secrets are in nothing that is made from an answer', () => {
  it('of Mercado Pago', () => {
    const example = readFixtures('mercadopago', 'answers').find(
      ({ row, operation }) => row === 'example' && operation.kind === 'PROCESS',
    );
    const secrets = { ...withCanaries(SECRET_KEYS), nested: [withCanaries(SECRET_KEYS)] };
    const payment = {
      id: 'PAY1',
      status: 'processed',
      payment_method: { id: 'visa', type: 'credit_card', ...secrets },
      ...secrets,
    };
    const body = { ...(example?.reply.json as object), ...secrets, transactions: { payments: [payment] } };
    const id = 'ORD01J49MMW3SSBK5PSV3DFR32959';
    const result = mercadopagoAdapter.translate({ kind: 'PROCESS', providerOrderId: id }, aReply(200, body));
    const reading = mercadopagoAdapter.translateOrder(id, aReply(200, body));
    expect([result.kind, reading.kind]).toEqual(['applied', 'found']);
    expect(textsOf([result, reading])).not.toContain(CANARY);
  });

  it('of Vnda', () => {
    const hidden = [...SECRET_KEYS, 'ip', 'client_ip', 'fingerprint', 'document_number', 'rg'];
    const card = { brand: 'visa', id: CANARY, fingerprint: CANARY };
    const documents = [{ id: CANARY }];
    const transaction = {
      status: 'paid',
      ...withCanaries(hidden),
      card,
      customer: { documents, card, ...withCanaries(hidden) },
    };
    const order = {
      code: '7A4F490570',
      status: 'received',
      ...withCanaries(hidden),
      shipping_address: withCanaries(hidden),
    };
    const result = vndaAdapter.translate({ kind: 'CAPTURE', providerOrderId: '7A4F490570' }, aReply(200, transaction));
    const reading = vndaAdapter.translateOrder('7A4F490570', aReply(200, order));
    expect([result.kind, reading.kind]).toEqual(['applied', 'found']);
    expect(textsOf([result, reading])).not.toContain(CANARY);
  });

  it.each(['identification', 'document', 'documents'])('and %s is not in the data of Mercado Pago', (key) => {
    const body = { id: 'ORD0123456789', status: 'processed', payer: { [key]: { number: CANARY } } };
    const reading = mercadopagoAdapter.translateOrder('ORD0123456789', aReply(200, body));
    expect(JSON.stringify(reading.kind === 'found' && reading.order.providerData)).not.toContain(CANARY);
  });

  it.each(['cpf', 'cnpj'])('and %s is not in the data of Vnda', (key) => {
    const reading = vndaAdapter.translateOrder(
      '7A4F490570',
      aReply(200, { code: '7A4F490570', status: 'received', [key]: CANARY }),
    );
    expect(reading).toMatchObject({ kind: 'found', order: { payer: { document: { type: key } } } });
    expect(JSON.stringify(reading.kind === 'found' && reading.order.providerData)).not.toContain(CANARY);
  });
});

describe.each(PROVIDERS)('the credentials of $displayName', ({ name, adapter, settings, provider, ...each }) => {
  const { credential, credentialHeader } = each;

  it('are in no printed result, adapter or settings', () => {
    const results = ['answers', 'errors'].flatMap((file) =>
      readFixtures(name, file).map((fixture) => adapter.translate(fixture.operation, replyOf(fixture))),
    );
    expect(textsOf([results, adapter, settings])).not.toContain(credential);
    for (const secret of provider.settings.secrets) expect(`${Reflect.get(settings, secret)}`).toBe('[secret]');
  });

  it('are sent only in one header', () => {
    const { headers, ...rest } = adapter.requestForOrder('0123456789');
    const [header, value] = credentialHeader;
    expect(headers[header]).toBe(value);
    expect(JSON.stringify({ ...rest, ...headers, [header]: '' })).not.toContain(credential);
  });
});
