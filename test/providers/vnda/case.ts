import type { ProviderCase } from '../cases.js';
import { at } from '../words.js';
import { rows } from './rows.js';

const TOKEN = 'vnda-fixture-token';
const CODE = '7A4F490570';

const WORDS = { applied: ['paid'], accepted: ['authorized', 'processing', 'analyzing', 'pending_review'] };

const isFilledText = (value: unknown): boolean => typeof value === 'string' && value !== '';

export const vndaCase: ProviderCase = {
  given: { accessToken: TOKEN, shopHost: 'www.the-store.com.br' },
  baseUrl: 'https://api.vnda.com.br',
  credential: TOKEN,
  credentialHeader: ['authorization', `Bearer ${TOKEN}`],
  orderId: CODE,
  linesFor: (encodedId) => ({
    capture: `POST /api/v2/orders/${encodedId}/capture HTTP/1.1`,
    read: `GET /api/v2/orders/${encodedId}?include_shipping_address=true HTTP/1.1`,
  }),
  rows,
  leafTables: [{ kind: 'CAPTURE', heading: 'Answer of capture', dataOf: 'transaction' }],
  maySay: (json, kind, asked) =>
    asked === 'verb'
      ? WORDS[kind].includes(String(at(json, 'status')))
      : kind === 'applied' && at(json, 'code') === CODE && isFilledText(at(json, 'paid_at')),
};
