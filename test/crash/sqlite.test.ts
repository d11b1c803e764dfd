import { aSharedSite } from './a-crash-world.js';
import { describeCrashes } from './crashes.js';
import { describeOtherLedgers } from './other-ledgers.js';
import { describePauses } from './pauses.js';

const site = aSharedSite('sqlite');

describeCrashes(site);
describePauses(site, ['mercadopago']);
describeOtherLedgers(site);
