import { describe, expect, it } from 'vitest';
import { aReply, vndaAdapter } from '../adapters.js';

const CODE = '7A4F490570';

describe('an inquiry', () => {
  it.each(['received', 'confirmed', 'canceled'])('learns nothing if paid_at of a %s order cannot be read', (status) => {
    const reply = aReply(200, { code: CODE, status, card: true, paid_at: 0 });
    for (const mayHaveApplied of [true, false]) {
      expect(
        vndaAdapter.translateInquiry({ kind: 'CAPTURE', providerOrderId: CODE }, reply, {
          mayHaveApplied,
          callProblem: null,
          callAnsweredAt: null,
          readAt: new Date(),
        }),
      ).toMatchObject({ kind: 'unknown', cause: 'NOTHING_LEARNT' });
    }
  });
});

it.each(['0001-01-01T00:00:00Z', '0000-00-00 00:00:00', '1970-01-01T00:00:00Z', 'yes'])(
  'takes no moment that cannot be for a proof: %s',
  (paid_at) => {
    const reply = aReply(200, { code: CODE, status: 'received', paid_at });
    for (const mayHaveApplied of [true, false]) {
      expect(
        vndaAdapter.translateInquiry({ kind: 'CAPTURE', providerOrderId: CODE }, reply, {
          mayHaveApplied,
          callProblem: null,
          callAnsweredAt: null,
          readAt: new Date(),
        }),
      ).toMatchObject({ kind: 'unknown', cause: 'NOTHING_LEARNT' });
    }
  },
);
