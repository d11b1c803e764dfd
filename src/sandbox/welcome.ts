import { environmentOf } from './environment.js';
import { FAULT_HEADER, FAULT_NAMES } from './faults/fault-from-header.js';
import type { Sandbox } from './sandbox.js';
import { PROVIDER_NAMES } from './simulators.js';

const EXAMPLE_ORDER = 'ORD01J49MMW3SSBK5PSV3DFR32959';

/** The text for a person who starts the sandbox. */
export function welcome(sandbox: Sandbox): string {
  const { mercadopago } = sandbox;
  const providers = PROVIDER_NAMES.map((name) => {
    const { displayName, url, hint } = sandbox[name];
    return `  ${displayName.padEnd(12)}  ${url}   ${hint}`.trimEnd();
  });
  const table = sandbox.demoOrders.map(
    ({ account, providerOrderId, shows }) => `  ${account.padEnd(12)} ${providerOrderId.padEnd(30)} ${shows}`,
  );
  const environment = Object.entries(environmentOf(sandbox)).map(([name, value]) => `  ${name}=${value}`);
  return `The sandbox simulates payment providers. No money moves.

${providers.join('\n')}

Variables of a server that uses it:

${environment.join('\n')}

Demo orders:

${table.join('\n')}

To cause a fault, send the request header ${FAULT_HEADER} with one of
  ${FAULT_NAMES.join(', ')}
  Some take a number after a colon (${FAULT_HEADER}: slow:3000).

Try:

  curl -X POST ${mercadopago.url}/v1/orders/${EXAMPLE_ORDER}/capture \\
    -H 'Authorization: Bearer ${mercadopago.accessToken}' \\
    -H "X-Idempotency-Key: $(uuidgen)"

`;
}
