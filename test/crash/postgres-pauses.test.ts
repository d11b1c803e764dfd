import { aSharedSite } from './a-crash-world.js';
import { describePauses } from './pauses.js';

const site = aSharedSite('postgres');

describePauses(site, ['vnda']);
