import { describeLedger } from '../../contract/ledger.contract.js';
import { aFile, openLedger } from './file.js';

describeLedger('SQLite', (clock) => openLedger({ file: aFile(), clock }));
