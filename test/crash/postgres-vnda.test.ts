import { aSharedSite } from './a-crash-world.js';
import { describeCrashes } from './crashes.js';

const site = aSharedSite('postgres');

describeCrashes(site, ['vnda']);
