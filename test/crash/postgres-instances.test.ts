import { aSharedSite } from './a-crash-world.js';
import { describeInstances } from './instances.js';
import { describePauses } from './pauses.js';

const site = aSharedSite('postgres');

describePauses(site, ['mercadopago']);
describeInstances(site);
