import type { ProviderCase } from '../cases.js';
import { at } from '../words.js';
import { rows } from './rows.js';

const TOKEN = 'APP_USR-fixture-token-446566691';
const ORDER = 'ORD01J49MMW3SSBK5PSV3DFR32959';

const WORDS = {
  applied: ['processed', 'refunded', 'charged_back', 'action_required'],
  accepted: ['processing', 'in_review'],
};

export const mercadopagoCase: ProviderCase = {
  given: { accessToken: TOKEN },
  baseUrl: 'https://api.mercadopago.com',
  credential: TOKEN,
  credentialHeader: ['authorization', `Bearer ${TOKEN}`],
  orderId: ORDER,
  linesFor: (encodedId) => ({
    capture: `POST /v1/orders/${encodedId}/capture HTTP/1.1`,
    read: `GET /v1/orders/${encodedId} HTTP/1.1`,
  }),
  rows,
  leafTables: [
    { kind: 'PROCESS', heading: 'Answer of process, and the order as it is read', dataOf: 'order' },
    { kind: 'CAPTURE', heading: 'Answer of capture', dataOf: 'order' },
  ],
  maySay: (json, kind) => at(json, 'id') === ORDER && WORDS[kind].includes(String(at(json, 'status'))),
};
