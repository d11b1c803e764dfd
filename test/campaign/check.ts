import { brokenAnswers } from './check-answers.js';
import { brokenEffects } from './check-effects.js';
import { brokenEntries } from './check-ledger.js';
import type { CounterExample, Records } from './records.js';

/** Every promise of the ledger that these records break; empty when it kept them all. */
export const check = (records: Records): readonly CounterExample[] => [
  ...brokenEffects(records),
  ...brokenAnswers(records),
  ...brokenEntries(records),
];
