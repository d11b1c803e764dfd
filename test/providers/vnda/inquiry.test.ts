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
