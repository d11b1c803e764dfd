import { providerContract, readFixtures } from '../contract/provider.contract.js';
import { PROVIDER_KEY } from './adapters.js';
import { PROVIDERS } from './cases.js';

for (const { name, displayName, adapter, rows } of PROVIDERS) {
  for (const file of ['answers', 'errors', 'inquiries'] as const) {
    const fixtures = readFixtures(name, file);
    providerContract(`${displayName}: ${file}`, { adapter, providerKey: PROVIDER_KEY, fixtures, rows: rows[file] });
  }
}
