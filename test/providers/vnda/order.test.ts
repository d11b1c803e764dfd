import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/domain/order/order.js';
import type { TransactionSnapshot } from '../../../src/domain/order/transaction.js';
import { aReply, vndaAdapter } from '../adapters.js';

const CODE = '7A4F490570';
const brl = (amount: string, minorUnits: bigint) => ({ amount, minorUnits, currency: 'BRL' });

const read = (fields: object): Order => {
  const reading = vndaAdapter.translateOrder(CODE, aReply(200, { code: CODE, status: 'received', ...fields }));
  if (reading.kind === 'problem') throw new Error(reading.problem.code);
  return reading.order;
};

const captured = (fields: object): TransactionSnapshot | undefined => {
  const reply = aReply(200, { status: 'paid', ...fields });
  const result = vndaAdapter.translate({ kind: 'CAPTURE', providerOrderId: CODE }, reply);
  return 'order' in result ? result.order?.transactions?.[0] : undefined;
};

const PAID_AT = '2026-03-02T12:00:00-03:00';

describe('the status of an order', () => {
  it.each([
    [{ status: 'canceled', paid_at: PAID_AT }, 'CANCELED'],
    [{ paid_at: PAID_AT }, 'PAID'],
    [{ status: 'confirmed', paid_at: PAID_AT }, 'PAID'],
    [{ status: 'confirmed' }, 'PROCESSING'],
    [{ card: true }, 'AUTHORIZED'],
    [{ card: false, slip: true }, 'ACTION_REQUIRED'],
    [{ paid_at: '' }, 'ACTION_REQUIRED'],
    [{ paid_at: null }, 'ACTION_REQUIRED'],
    [{ paid_at: 0 }, 'UNRECOGNIZED'],
    [{ status: 'confirmed', paid_at: true }, 'UNRECOGNIZED'],
    [{ status: 'canceled', paid_at: 0 }, 'CANCELED'],
    [{ status: 'levitating', paid_at: PAID_AT }, 'UNRECOGNIZED'],
  ])('of %j is %s', (fields, status) => {
    expect(read(fields).status).toBe(status);
  });
});

describe('an order', () => {
  it('counts reais by their text, never by a float', () => {
    expect(read({ total: 88.55, card: true })).toMatchObject({ total: brl('88.55', 8855n), paid: null });
    expect(read({ total: '1.10', paid_at: PAID_AT })).toMatchObject({ paid: brl('1.10', 110n) });
    expect(read({ total: 1.005 }).total).toBeNull();
  });

  it('can be captured for five days after its reception when it is a card order', () => {
    const received_at = '2026-03-02T09:00:00.000-03:00';
    expect(read({ card: true, received_at }).captureBefore).toEqual(new Date('2026-03-07T12:00:00Z'));
    expect(read({ card: false, received_at }).captureBefore).toBeNull();
  });

  it.each([
    [{ card: true, payment_method: 'Visa - Crédito' }, 'CREDIT_CARD', 'Visa'],
    [{ card: true, payment_method: 'Elo - Débito' }, 'DEBIT_CARD', 'Elo'],
    [{ card: true }, 'CREDIT_CARD', null],
    [{ slip: true, payment_method: 'Boleto' }, 'BOLETO', 'Boleto'],
    [{ pix: true }, 'PIX', null],
    [{ deposit: true }, 'BANK_TRANSFER', null],
    [{}, 'OTHER', null],
  ])('paid by %j is paid by %s %s', (fields, type, brand) => {
    expect(read(fields).transactions?.[0]?.paymentMethod).toMatchObject({ type, brand });
  });

  it('shows the last four digits of its card', () => {
    const card = (fields: object) => read({ card: true, ...fields }).transactions?.[0]?.paymentMethod?.card?.lastDigits;
    expect([card({ card_number: '470373******6565' }), card({})]).toEqual(['6565', null]);
  });

  it('has one transaction, named by its tid', () => {
    const fields = {
      payment_tid: 1234567,
      payment_authorization: '123456',
      installments: 3,
      paid_at: PAID_AT,
      total: 14,
    };
    expect(read(fields).transactions).toMatchObject([
      {
        providerTransactionId: '1234567',
        installments: 3,
        captured: brl('14.00', 1400n),
        acquirer: { tid: '1234567', authorizationCode: '123456' },
      },
    ]);
    expect(read({ card: true, total: 14 }).transactions).toMatchObject([
      { providerTransactionId: CODE, authorized: brl('14.00', 1400n) },
    ]);
  });

  it('has the buyer and the address that it is sent to', () => {
    const shipping_address = {
      first_name: 'Ana',
      street_name: 'Rua A',
      street_number: 1,
      complement: 'b',
      neighborhood: 'c',
      city: 'd',
      state: 'RS',
      zip: '90050-030',
      country: 'BR',
    };
    const { payer, transactions } = read({
      first_name: 'John',
      last_name: 'Doe',
      email: 'e',
      cpf: 191,
      phone_area: 11,
      phone: '9',
      shipping_address,
    });
    const address = {
      street: 'Rua A',
      number: '1',
      complement: 'b',
      neighborhood: 'c',
      city: 'd',
      state: 'RS',
      postalCode: '90050-030',
      countryCode: 'BR',
    };
    const document = { type: 'cpf', number: '00000000191' };
    expect(payer).toEqual({
      id: null,
      name: 'John Doe',
      firstName: 'John',
      lastName: 'Doe',
      email: 'e',
      document,
      phone: '119',
      address,
    });
    expect(transactions?.[0]?.shipping).toMatchObject({ name: 'Ana', firstName: 'Ana', lastName: null, address });
    expect(read({ cnpj: '1', phone: '9', shipping_address: {} })).toMatchObject({
      payer: {
        name: null,
        document: { type: 'cnpj', number: '00000000000001' },
        phone: '9',
        address: { street: null, countryCode: null },
      },
      transactions: [{ shipping: { name: null } }],
    });
    expect(read({ shipping_address: { last_name: 'Doe' } }).transactions?.[0]?.shipping?.name).toBe('Doe');
  });

  it('lists items, except those without a quantity', () => {
    const items = [
      { sku: 's', id: 1, product_name: 'p', quantity: 2, price: 7, picture_url: '//cdn/x.jpg' },
      { id: 2, quantity: '1' },
      { quantity: 1 },
      { id: 3 },
    ];
    expect(read({ items }).items).toMatchObject([
      { id: 's', title: 'p', quantity: 2, unitPrice: brl('7.00', 700n), pictureUrl: 'https://cdn/x.jpg' },
      { id: '2', title: '', quantity: 1, unitPrice: null, pictureUrl: null },
      { id: null },
    ]);
  });
});

describe('a captured transaction', () => {
  it('is partially refunded after a refund of a part', () => {
    expect(captured({ refunded_amount: 1 })?.status).toBe('PARTIALLY_REFUNDED');
    expect(captured({ refunded_amount: 0 })?.status).toBe('PAID');
  });

  it('is null in every field that the provider does not tell', () => {
    expect(captured({})).toMatchObject({
      providerTransactionId: 'unknown',
      amount: null,
      payer: null,
      billing: null,
      items: null,
      refusal: null,
    });
    expect(captured({ tid: 7 })).toMatchObject({ providerTransactionId: '7' });
    expect(captured({ customer: {}, billing: {}, shipping: { address: {} } })).toMatchObject({
      payer: { id: null, name: null, email: null, document: null, phone: null },
      billing: { id: null, name: null, address: null },
      shipping: { address: { street: null, city: null } },
    });
  });

  it('has the document of its customer with its zeros', () => {
    const document = (fields: object) => captured({ customer: { documents: [fields] } })?.payer?.document;
    expect(document({ type: 'cnpj', number: 191 })).toEqual({ type: 'cnpj', number: '00000000000191' });
    expect(document({ type: 'passport', number: 'X1' })).toEqual({ type: 'passport', number: 'X1' });
    expect(document({ number: 5 })).toEqual({ type: '', number: '5' });
  });

  it('by card shows the digits of the transaction first, then those of the card', () => {
    const card = {
      brand: 'elo',
      first_digits: '111111',
      last_digits: '2222',
      country: 'BRAZIL',
      expiration_date: '0423',
      holder_name: 'other',
    };
    const own = {
      card_brand: 'visa',
      card_first_digits: '470373',
      card_last_digits: '6565',
      card_holder_name: 'John Doe',
    };
    const shown = (fields: object) => captured({ payment_method: 'credit_card', ...fields })?.paymentMethod?.card;
    expect(shown({ ...own, card })).toEqual({
      firstDigits: '470373',
      lastDigits: '6565',
      holderName: 'John Doe',
      brand: 'visa',
      country: 'BRAZIL',
      expiration: '04/23',
    });
    expect(shown({ card })).toMatchObject({
      firstDigits: '111111',
      lastDigits: '2222',
      holderName: null,
      brand: 'elo',
    });
    expect(shown({ card: { expiration_date: '4/23' } })).toMatchObject({ expiration: null, brand: null });
    expect(shown({})).toMatchObject({ firstDigits: null, lastDigits: null, country: null, expiration: null });
  });

  it('by Pix or boleto shows how to pay it', () => {
    const expires = '2026-03-02T12:00:00Z';
    const pix = captured({ payment_method: 'pix', pix_qr_code: 'q', pix_expiration_date: expires })?.paymentMethod?.pix;
    expect(pix).toMatchObject({ qrCode: 'q', expiresAt: new Date(expires) });
    expect(captured({ payment_method: 'pix' })?.paymentMethod).toMatchObject({ type: 'PIX', pix: { qrCode: null } });
    const boleto = captured({ payment_method: 'boleto', boleto_barcode: 'b', boleto_url: 'u' })?.paymentMethod?.boleto;
    expect(boleto).toEqual({ barcode: 'b', digitableLine: null, url: 'u', expiresAt: null });
    expect(captured({ payment_method: 'boleto' })?.paymentMethod?.boleto).toMatchObject({ barcode: null, url: null });
    expect(captured({})?.paymentMethod).toMatchObject({ type: 'OTHER', brand: null });
    expect(captured({ payment_method: 'debit_card' })?.paymentMethod).toMatchObject({
      type: 'DEBIT_CARD',
      brand: 'debit_card',
    });
  });

  it('lists items, except those without a quantity', () => {
    expect(captured({ items: [{ quantity: 1 }, { id: 'x' }] })?.items).toMatchObject([
      { id: null, title: '', unitPrice: null, categoryId: null },
    ]);
  });

  it.each([
    ['1000', 'ISSUER_REFUSED'],
    ['1001', 'EXPIRED_CARD'],
    ['1819', 'EXPIRED_CARD'],
    ['1002', 'HIGH_RISK'],
    ['1004', 'CARD_DISABLED'],
    ['1836', 'CARD_DISABLED'],
    ['1007', 'CALL_FOR_AUTHORIZE'],
    ['1008', 'CALL_FOR_AUTHORIZE'],
    ['1010', 'AMOUNT_LIMIT'],
    ['1021', 'AMOUNT_LIMIT'],
    ['1011', 'BAD_CARD_DATA'],
    ['1820', 'BAD_CARD_DATA'],
    ['1016', 'INSUFFICIENT_FUNDS'],
    ['1805', 'INVALID_INSTALLMENTS'],
    ['1023', 'MAX_ATTEMPTS'],
    ['9111', 'PROCESSING_ERROR'],
    ['4242', 'UNSPECIFIED'],
  ])('refused with %s was declined: %s', (code, reason) => {
    const reply = aReply(200, { status: 'refused', acquirer_response_code: code, refuse_reason: 'acquirer' });
    const result = vndaAdapter.translate({ kind: 'CAPTURE', providerOrderId: CODE }, reply);
    expect(result).toMatchObject({ kind: 'declined', problem: { declines: [{ reason, providerCode: code }] } });
  });

  it('shows who refused it, and nothing if the acquirer approved', () => {
    expect(captured({ refuse_reason: 'antifraud' })?.refusal).toEqual({
      reason: 'UNSPECIFIED',
      providerReason: 'antifraud',
      decidedBy: 'antifraud',
    });
    expect(captured({ refuse_reason: 'x', acquirer_response_code: '0000' })?.refusal).toBeNull();
    const reply = aReply(200, { status: 'refused', status_reason: 'acquirer' });
    const result = vndaAdapter.translate({ kind: 'CAPTURE', providerOrderId: CODE }, reply);
    expect(result).toMatchObject({
      problem: { order: { transactions: [{ refusal: { providerReason: null, decidedBy: 'acquirer' } }] } },
    });
  });
});
