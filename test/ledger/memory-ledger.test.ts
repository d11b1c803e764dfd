import { createMemoryLedger } from '../../src/ledger/memory-ledger.js';
import { describeLedger } from '../contract/ledger.contract.js';

describeLedger('memory', async (clock) => createMemoryLedger(clock));
