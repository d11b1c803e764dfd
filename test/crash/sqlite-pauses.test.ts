import { aSharedSite } from './a-crash-world.js';
import { describePauses } from './pauses.js';

const site = aSharedSite('sqlite');

describePauses(site, ['vnda']);
