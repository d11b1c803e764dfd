import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/domain/order/order.js';
import { readFixtures, replyOf } from '../../contract/provider.contract.js';
import { aReply, mercadopagoAdapter } from '../adapters.js';

const ID = 'ORD0123456789';
const brl = (amount: string, minorUnits: bigint) => ({ amount, minorUnits, currency: 'BRL' });

const read = (body: object): Order => {
  const reading = mercadopagoAdapter.translateOrder(
    ID,
    aReply(200, { id: ID, status: 'processed', country_code: 'BRA', ...body }),
  );
  if (reading.kind === 'problem') throw new Error(reading.problem.code);
  return reading.order;
};

const payment = (fields: object, order: object = {}) =>
  read({ ...order, transactions: { payments: [fields] } }).transactions?.[0];

describe('the examples of the reference pages', () => {
  const [capture, process] = readFixtures('mercadopago', 'answers').filter(({ row }) => row === 'example');

  it('capture: a reduced order, whose missing fields must be read', () => {
    const result = capture && mercadopagoAdapter.translate(capture.operation, replyOf(capture));
    const id = 'mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959';
    const providerStatus = { status: 'processed', detail: 'accredited' };
    expect(result).toEqual({
      kind: 'applied',
      answer: {
        provider: 'mercadopago',
        httpStatus: 200,
        code: null,
        message: null,
        details: [],
        requestId: 'request-1',
      },
      order: {
        id,
        providerOrderId: 'ORD01J49MMW3SSBK5PSV3DFR32959',
        status: 'PAID',
        providerStatus,
        transactions: [
          {
            id: `${id}:PAY01J49MMW3SSBK5PSV3DFR32959`,
            providerTransactionId: 'PAY01J49MMW3SSBK5PSV3DFR32959',
            referenceId: '01JEVQM899NWSQC4FYWWW7KTF9',
            status: 'PAID',
            providerStatus,
            refusal: null,
          },
        ],
      },
    });
  });

  it('process: the whole order', () => {
    const result = process && mercadopagoAdapter.translate(process.operation, replyOf(process));
    expect(result).toMatchObject({
      kind: 'applied',
      order: {
        externalReference: 'ext_ref_1234',
        captureBefore: new Date('2024-08-31T13:06:51.045Z'),
        total: brl('24.90', 2490n),
        paid: null,
        refunded: null,
        captureMode: 'MANUAL',
        processingMode: 'AUTOMATIC',
        payer: {
          id: null,
          name: 'John Doe',
          document: { type: 'CPF', number: '99999999999' },
          phone: '11987654321',
          address: { street: 'Rua Teste', number: '123', postalCode: '12345678', city: null },
        },
        items: [{ title: 'Point Mini', quantity: 4, unitPrice: brl('12.90', 1290n) }],
        transactions: [
          {
            amount: brl('24.90', 2490n),
            captured: brl('24.90', 2490n),
            authorized: null,
            installments: 1,
            statementDescriptor: 'approved',
            paymentMethod: { type: 'CREDIT_CARD', brand: 'visa', card: { brand: 'visa', lastDigits: null } },
          },
        ],
        integration: {
          applicationId: '1234',
          integratorId: 'dev_123',
          platformId: '1234567890',
          corporationId: null,
          sponsorId: '446566691',
        },
        sellerId: '12345',
      },
    });
  });
});

it('has no transactions in a reduced answer that lists no payments', () => {
  const capture = { kind: 'CAPTURE', providerOrderId: ID } as const;
  const result = mercadopagoAdapter.translate(capture, aReply(200, { id: ID, status: 'processed' }));
  expect('order' in result && result.order).not.toHaveProperty('transactions');
  const declined = mercadopagoAdapter.translate(capture, aReply(200, { id: ID, status: 'failed' }));
  expect(declined).toMatchObject({ kind: 'declined', problem: { declines: [] } });
});

it('is null in every field that the provider does not tell', () => {
  const { id, providerOrderId, status, providerStatus, countryCode, providerData, ...rest } = read({});
  expect([id, providerOrderId, status, countryCode]).toEqual([`mercadopago:${ID}`, ID, 'PAID', 'BRA']);
  expect(providerStatus).toEqual({ status: 'processed', detail: null });
  expect(providerData).toEqual({ id: ID, status: 'processed', country_code: 'BRA' });
  expect(Object.values(rest).every((value) => value === null)).toBe(true);
});

describe('amounts', () => {
  it.each([
    [{ country_code: 'ARG' }, 'ARS'],
    [{ country_code: 'MLM' }, 'MXN'],
    [{ country_code: 'CO' }, 'COP'],
    [{ country_code: 'PER' }, 'PEN'],
    [{ country_code: 'URY' }, 'UYU'],
    [{ country_code: 'BRA', currency: 'ARS' }, 'ARS'],
    [{ country_code: 'XXX' }, undefined],
    [{ country_code: null }, undefined],
    [{ country_code: 'BRA', currency: 'USD' }, undefined],
  ])('of %j are in %s', (fields, currency) => {
    expect(read({ ...fields, total_amount: '10.00' }).total?.currency).toBe(currency);
  });

  it('are null where they are not exact', () => {
    expect(read({ total_amount: '24.501' }).total).toBeNull();
    expect(read({ country_code: 'CHL', total_amount: '19990' }).total).toEqual({
      amount: '19990',
      minorUnits: 19_990n,
      currency: 'CLP',
    });
  });

  it('refunded are the sum of the successful refunds', () => {
    const refunds = [
      { amount: '1.10', status: 'processed' },
      { amount: '2.20', status: 'processed' },
      { amount: '5.00', status: 'failed' },
    ];
    expect(read({ transactions: { refunds } }).refunded).toEqual(brl('3.30', 330n));
    expect(read({ transactions: { refunds: [] } }).refunded).toEqual(brl('0.00', 0n));
    expect(read({ transactions: { refunds: [...refunds, { status: 'processed' }] } }).refunded).toBeNull();
    expect(read({ country_code: 'XXX', transactions: { refunds } }).refunded).toBeNull();
    const huge = { amount: '90071992547409.91', status: 'processed' };
    expect(read({ transactions: { refunds: [huge, huge] } }).refunded).toBeNull();
  });
});

describe('a payment', () => {
  it.each([
    ['credit_card', 'visa', 'CREDIT_CARD'],
    ['debit_card', 'elo', 'DEBIT_CARD'],
    ['bank_transfer', 'pix', 'PIX'],
    ['bank_transfer', 'pse', 'BANK_TRANSFER'],
    ['ticket', 'oxxo', 'BOLETO'],
    ['digital_wallet', 'x', 'WALLET'],
    ['account_money', 'x', 'WALLET'],
    ['levitation', 'x', 'OTHER'],
    [undefined, undefined, 'OTHER'],
  ])('by %s %s is %s', (type, id, told) => {
    expect(payment({ payment_method: { type, id } })?.paymentMethod).toMatchObject({ type: told, brand: id ?? null });
  });

  it('by card shows only the first six and the last four digits', () => {
    const method = { id: 'visa', type: 'credit_card', card: { first_six_digits: '470373', last_four_digits: '6565' } };
    expect(payment({ payment_method: method })?.paymentMethod?.card).toMatchObject({
      firstDigits: '470373',
      lastDigits: '6565',
    });
  });

  it('by card without a brand is still by card', () => {
    expect(payment({ payment_method: { type: 'credit_card' } })?.paymentMethod?.card).toMatchObject({ brand: null });
  });

  it('by Pix shows how to pay it', () => {
    const method = { id: 'pix', type: 'bank_transfer', qr_code: 'q', qr_code_base64: 'b', ticket_url: 'u' };
    const pix = payment({ payment_method: method, date_of_expiration: '2026-03-02T12:00:00Z' })?.paymentMethod?.pix;
    expect(pix).toEqual({
      qrCode: 'q',
      qrCodeBase64: 'b',
      ticketUrl: 'u',
      expiresAt: new Date('2026-03-02T12:00:00Z'),
    });
    expect(payment({ payment_method: { id: 'pix', type: 'bank_transfer' } })?.paymentMethod?.pix).toEqual({
      qrCode: null,
      qrCodeBase64: null,
      ticketUrl: null,
      expiresAt: null,
    });
  });

  it('by boleto shows how to pay it', () => {
    const method = { id: 'boleto', type: 'ticket', barcode_content: 'c', digitable_line: 'd', ticket_url: 'u' };
    expect(payment({ payment_method: method })?.paymentMethod?.boleto).toEqual({
      barcode: 'c',
      digitableLine: 'd',
      url: 'u',
      expiresAt: null,
    });
    expect(payment({ payment_method: { type: 'ticket' } })?.paymentMethod?.boleto).toMatchObject({
      barcode: null,
      digitableLine: null,
    });
  });

  it('without any field is still a payment', () => {
    expect(payment({})).toMatchObject({
      providerTransactionId: 'unknown',
      status: 'UNRECOGNIZED',
      paymentMethod: null,
      amount: null,
    });
  });

  it('has its captured, authorized and refunded amounts', () => {
    const waiting = { status: 'action_required', status_detail: 'waiting_capture' };
    expect(payment({ ...waiting, amount: '1.00' })).toMatchObject({ authorized: brl('1.00', 100n), captured: null });
    expect(payment(waiting)).toMatchObject({ authorized: null });
    expect(payment({ status: 'processed' })).toMatchObject({ captured: null });
    const paid = { status: 'processed', amount: '1.00', paid_amount: '0.90', refunded_amount: '0.10' };
    expect(payment(paid)).toMatchObject({ captured: brl('0.90', 90n), refunded: brl('0.10', 10n) });
  });

  it.each([
    ['card_insufficient_amount', 'INSUFFICIENT_FUNDS'],
    ['insufficient_amount', 'INSUFFICIENT_FUNDS'],
    ['card_disabled', 'CARD_DISABLED'],
    ['bad_filled_card_data', 'BAD_CARD_DATA'],
    ['invalid_card_token', 'BAD_CARD_DATA'],
    ['required_call_for_authorize', 'CALL_FOR_AUTHORIZE'],
    ['high_risk', 'HIGH_RISK'],
    ['max_attempts_exceeded', 'MAX_ATTEMPTS'],
    ['amount_limit_exceeded', 'AMOUNT_LIMIT'],
    ['invalid_installments', 'INVALID_INSTALLMENTS'],
    ['cc_rejected_duplicated_payment', 'DUPLICATE'],
    ['rejected_by_issuer', 'ISSUER_REFUSED'],
    ['cc_rejected_other_reason', 'ISSUER_REFUSED'],
    ['3ds_challenge_expired', 'CHALLENGE_EXPIRED'],
    ['processing_error', 'PROCESSING_ERROR'],
    ['a_new_reason', 'UNSPECIFIED'],
    [undefined, 'UNSPECIFIED'],
  ])('that failed with %s was declined: %s', (detail, reason) => {
    const refusal = { reason, providerReason: detail ?? null, decidedBy: null };
    expect(payment({ status: 'failed', status_detail: detail })?.refusal).toEqual(refusal);
  });

  it('without an id or a reason is declined too', () => {
    const body = {
      id: ID,
      status: 'failed',
      transactions: { payments: [{ status: 'failed' }, { status: 'canceled' }] },
    };
    const result = mercadopagoAdapter.translate({ kind: 'CAPTURE', providerOrderId: ID }, aReply(200, body));
    expect(result).toMatchObject({
      problem: { declines: [{ transactionId: null, reason: 'UNSPECIFIED', providerCode: null }] },
    });
  });
});

describe('a payer', () => {
  it('has the fields that the provider tells', () => {
    expect(read({ payer: {} }).payer).toEqual({
      id: null,
      name: null,
      firstName: null,
      lastName: null,
      email: null,
      document: null,
      phone: null,
      address: null,
    });
    expect(
      read({ payer: { id: 7, last_name: 'Doe', identification: { type: 'CPF' }, phone: { number: '9' } } }).payer,
    ).toMatchObject({
      id: '7',
      name: 'Doe',
      document: null,
      phone: '9',
    });
    const address = { complement: 'a', neighborhood: 'b', city: 'c', state: 'd', country: 'BR' };
    expect(read({ payer: { address } }).payer?.address).toEqual({
      street: null,
      number: null,
      complement: 'a',
      neighborhood: 'b',
      city: 'c',
      state: 'd',
      postalCode: null,
      countryCode: 'BR',
    });
  });
});

it('lists items, except those without a quantity', () => {
  const bare = {
    id: null,
    title: '',
    description: null,
    quantity: 2,
    unitPrice: null,
    pictureUrl: null,
    categoryId: null,
  };
  expect(read({ items: [{ quantity: 2 }, { title: 'x' }] }).items).toEqual([bare]);
});

it('shows unknown modes as UNRECOGNIZED', () => {
  expect(read({ capture_mode: 'automatic_async', processing_mode: 'manual' })).toMatchObject({
    captureMode: 'AUTOMATIC_ASYNC',
    processingMode: 'MANUAL',
  });
  expect(read({ capture_mode: 'odd', processing_mode: 'constructor' })).toMatchObject({
    captureMode: 'UNRECOGNIZED',
    processingMode: 'UNRECOGNIZED',
  });
});

it('can be captured for five days in Brazil, and for an unknown time elsewhere', () => {
  const waiting = { status: 'action_required', status_detail: 'waiting_capture', created_date: '2026-03-02T12:00:00Z' };
  expect(read(waiting).captureBefore).toEqual(new Date('2026-03-07T12:00:00Z'));
  expect(read({ ...waiting, country_code: 'ARG' }).captureBefore).toBeNull();
  expect(read({ ...waiting, country_code: null }).captureBefore).toBeNull();
  expect(read({ created_date: '2026-03-02T12:00:00Z' }).captureBefore).toBeNull();
});

it('has the integration data that the provider tells', () => {
  const none = { applicationId: null, integratorId: null, platformId: null, corporationId: null, sponsorId: null };
  expect(read({ integration_data: {} }).integration).toEqual(none);
  expect(read({ integration_data: { corporation_id: 'c' } }).integration).toEqual({ ...none, corporationId: 'c' });
});
