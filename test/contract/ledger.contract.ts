import { describe } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { Clock } from '../../src/platform/clock.js';
import { describeCalls } from './ledger/calls.js';
import { describeClaims } from './ledger/claims.js';
import { describeContradictions } from './ledger/contradictions.js';
import { describeDue } from './ledger/due.js';
import { describeEvidence } from './ledger/evidence.js';
import { describeInquiries } from './ledger/inquiries.js';
import { describeLists } from './ledger/lists.js';
import { describeLookUps } from './ledger/look-ups.js';
import { describeResolutions } from './ledger/resolutions.js';
import { describeReviews } from './ledger/reviews.js';
import { describeSeats } from './ledger/seats.js';
import { describeStoredFields } from './ledger/stored-fields.js';
import { describeVersions } from './ledger/versions.js';

/** A new, empty store that tells the time by this clock. */
export type CreateLedger = (clock: Clock) => Promise<Ledger>;

/** What every store of the ledger has in common. */
export const describeLedger = (name: string, create: CreateLedger): void => {
  describe(`the ledger in ${name}`, () => {
    describeClaims(create);
    describeSeats(create);
    describeEvidence(create);
    describeInquiries(create);
    describeDue(create);
    describeCalls(create);
    describeReviews(create);
    describeResolutions(create);
    describeContradictions(create);
    describeVersions(create);
    describeLookUps(create);
    describeLists(create);
    describeStoredFields(create);
  });
};
