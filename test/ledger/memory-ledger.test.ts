import { describeLedger } from '../contract/ledger.contract.js';
import { createMemoryLedger } from '../support/memory-ledger.js';

describeLedger('memory', async (clock) => createMemoryLedger(clock));
