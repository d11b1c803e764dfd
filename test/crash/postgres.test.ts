import { aSharedSite } from './a-crash-world.js';
import { describeCrashes } from './crashes.js';
import { describeOtherLedgers } from './other-ledgers.js';

const site = aSharedSite('postgres');

describeCrashes(site, ['mercadopago']);
describeOtherLedgers(site);
