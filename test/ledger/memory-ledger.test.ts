import { describeLedger } from '../contract/ledger.contract.js';
import { createMemoryLedger } from '../support/ledgers/memory-ledger.js';

describeLedger('memory', async (clock) => createMemoryLedger(clock));
